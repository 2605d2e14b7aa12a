package timeline.web.retrospective;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import timeline.chronicle.Moment;
import timeline.chronicle.YearItem;
import timeline.chronicle.Years;
import timeline.date.DateWords;
import timeline.date.Edtf;
import timeline.directory.Sharing;
import timeline.directory.TimelineNames;
import timeline.entry.EntryId;
import timeline.life.Timeline;
import timeline.retrospective.Column;
import timeline.retrospective.ItemId;
import timeline.web.Wording;
import timeline.web.circle.CircleNames;
import timeline.yearbook.Yearbook;

/** What the forms of a retrospective let one choose: entries by title, items to answer, circles. */
@Component
class Picks {

    /** More than this are found by their titles. */
    static final int MOST = 80;

    private final Years years;
    private final TimelineNames names;
    private final EvidenceLook look;
    private final Sharing sharing;

    Picks(Years years, TimelineNames names, EvidenceLook look, Sharing sharing) {
        this.years = years;
        this.names = names;
        this.look = look;
        this.sharing = sharing;
    }

    /** Entries: the chosen ones, then those of the year whose title has what is looked for. */
    List<Pick> entries(Place place, List<String> chosen, String find, Locale locale) {
        List<EntryId> ids = chosen.stream()
                .flatMap(id -> uuid(id).map(EntryId::new).stream())
                .toList();
        List<Pick> picks = new ArrayList<>();
        look.of(place, ids, locale)
                .of(ids)
                .forEach(entry -> picks.add(new Pick(entry.id(), entry.title(), entry.when(), entry.lane(), true)));
        Set<String> there = new LinkedHashSet<>(picks.stream().map(Pick::value).toList());
        String wanted = find.toLowerCase(locale);
        year(place, locale)
                .filter(item -> !there.contains(item.id().toString()))
                .filter(item -> item.title().toLowerCase(locale).contains(wanted))
                .limit(MOST)
                .forEach(item -> picks.add(new Pick(
                        item.id().toString(),
                        item.title(),
                        DateWords.of(
                                Edtf.parse(item.when()),
                                locale,
                                place.timeline().zone()),
                        item.lane().key(),
                        false)));
        return picks;
    }

    private Stream<YearItem> year(Place place, Locale locale) {
        return years
                .year(
                        place.timeline(),
                        place.year(),
                        Moment.NOW,
                        Optional.empty(),
                        Optional.empty(),
                        names.in(place.timeline(), locale.getLanguage()))
                .lanes()
                .stream()
                .flatMap(lane -> lane.items().stream());
    }

    /** What a try may answer: what this year and the one before want to improve, and what it answers already. */
    static List<Pick> answers(Yearbook book, List<String> chosen) {
        List<Pick> picks = new ArrayList<>();
        book.improve().forEach(item -> picks.add(pick(item.id(), item.text(), "", chosen)));
        book.followUp().stream()
                .filter(said -> said.column() == Column.IMPROVE)
                .filter(said -> book.improve().stream()
                        .noneMatch(item -> said.item().id().equals(item.carriedFrom())))
                .forEach(said ->
                        picks.add(pick(said.item().id(), said.item().text(), Integer.toString(said.from()), chosen)));
        return picks;
    }

    private static Pick pick(ItemId id, String text, String hint, List<String> chosen) {
        return new Pick(id.toString(), text, hint, "", chosen.contains(id.toString()));
    }

    /** The circles that there are, and what was chosen though it is none. */
    List<Pick> circles(Timeline timeline, List<String> chosen, Wording words) {
        return Stream.concat(sharing.circles(timeline).keys().stream(), chosen.stream())
                .distinct()
                .map(circle -> new Pick(circle, CircleNames.of(circle, words), "", "", chosen.contains(circle)))
                .toList();
    }

    static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
