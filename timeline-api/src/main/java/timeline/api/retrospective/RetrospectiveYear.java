package timeline.api.retrospective;

import timeline.api.InputRefused;
import timeline.life.Timeline;
import timeline.retrospective.ItemId;
import timeline.retrospective.Read;

/** The year of a path, and the places under it. */
record RetrospectiveYear(Timeline timeline, int year) {

    RetrospectiveYear {
        if (year < 1 || year > 9999) {
            throw InputRefused.of("/year", "year is a number from 1 to 9999");
        }
    }

    String path() {
        return "/api/v1/timelines/" + timeline.id() + "/years/" + year + "/retrospective";
    }

    String path(ItemId item) {
        return path() + "/items/" + item;
    }

    String path(int edition) {
        return path() + "/editions/" + edition;
    }

    /**
     * What was read.
     *
     * @throws InputRefused with everything that is wrong with it
     */
    static <T> T accepted(Read<T> read) {
        return switch (read) {
            case Read.Accepted<T> accepted -> accepted.value();
            case Read.Refused<T> refused -> throw InputRefused.of(refused.problems());
        };
    }
}
