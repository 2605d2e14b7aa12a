package timeline.web.retrospective;

import timeline.api.NotFound;
import timeline.life.Timeline;
import timeline.retrospective.ItemId;
import timeline.web.Address;

/** A year's retrospective and the addresses under it. */
record Place(Timeline timeline, int year) {

    Place {
        if (year < 1 || year > 9999) {
            throw new NotFound("years are numbered from 1 to 9999");
        }
    }

    String page() {
        return Address.retrospective(timeline, year);
    }

    String item(ItemId item) {
        return page() + "/items/" + item;
    }

    /** Where an item of any year is read. */
    String reading(int of, ItemId item) {
        return Address.retrospective(timeline, of) + "#item-" + item;
    }

    String edition(int edition) {
        return page() + "/editions/" + edition;
    }
}
