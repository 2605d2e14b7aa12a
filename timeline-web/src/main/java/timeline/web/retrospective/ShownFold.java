package timeline.web.retrospective;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import timeline.entry.EntryId;
import timeline.retrospective.Column;
import timeline.retrospective.ItemId;
import timeline.retrospective.Outcome;
import timeline.retrospective.Section;
import timeline.review.Ancestor;
import timeline.web.Markdown;
import timeline.web.Wording;
import timeline.web.circle.CircleNames;
import timeline.web.retrospective.ShownItem.Became;
import timeline.web.retrospective.ShownItem.Carried;
import timeline.web.retrospective.ShownItem.Link;
import timeline.yearbook.Yearbook;
import timeline.yearbook.YearbookFollowUp;
import timeline.yearbook.YearbookItem;

/** Makes of a yearbook what its page shows. */
final class ShownFold {

    private static final List<Outcome> LAST = List.of(Outcome.PARTLY, Outcome.DROPPED, Outcome.CONTINUED);

    private final Place place;
    private final Yearbook book;
    private final EvidenceLook.Found evidence;
    private final Wording words;
    private final Map<ItemId, Link> links = new HashMap<>();

    /**
     * Begins with what is known.
     *
     * @param elsewhere items of other years that are spoken of
     */
    ShownFold(Place place, Yearbook book, EvidenceLook.Found evidence, Map<ItemId, Link> elsewhere, Wording words) {
        this.place = place;
        this.book = book;
        this.evidence = evidence;
        this.words = words;
        links.putAll(elsewhere);
        book.followUp().forEach(said -> links.put(said.item().id(), link(said.from(), said.item())));
        items(book).forEach(item -> links.put(item.id(), link(book.year(), item)));
    }

    static Stream<YearbookItem> items(Yearbook book) {
        return Stream.of(Column.values()).flatMap(column -> book.of(column).stream());
    }

    /** Every entry that a yearbook names. */
    static Collection<EntryId> named(Yearbook book) {
        return Stream.of(
                        items(book).flatMap(item -> item.evidence().stream()),
                        book.followUp().stream().flatMap(said -> said.item().evidence().stream()),
                        book.sections().stream().flatMap(section -> section.evidence().stream()))
                .flatMap(ids -> ids)
                .distinct()
                .toList();
    }

    private Link link(int year, YearbookItem item) {
        return new Link(item.text(), place.reading(year, item.id()));
    }

    List<ShownChapter> chapters() {
        List<ShownChapter> chapters = new ArrayList<>();
        for (Section section : book.sections()) {
            chapters.add(new ShownChapter(
                    chapters.size(),
                    section.heading(),
                    section.markdown().isBlank() ? "" : Markdown.html(section.markdown()),
                    evidence.of(section.evidence()),
                    CircleNames.of(section.audience(), words)));
        }
        return chapters;
    }

    List<ShownColumn> columns() {
        return Stream.of(Column.values()).map(this::column).toList();
    }

    private ShownColumn column(Column column) {
        return new ShownColumn(
                column.key(),
                label(column, words),
                words.say("retro.column." + column.key()),
                book.of(column).stream().map(item -> item(book.year(), item)).toList(),
                Stream.of(Column.values())
                        .filter(other -> other != column)
                        .map(other -> new ShownColumn.Other(other.key(), label(other, words)))
                        .toList());
    }

    static String label(Column column, Wording words) {
        return column.label().in(words.language());
    }

    List<ShownFollowUp> followUp() {
        return book.followUp().stream().map(this::followUp).toList();
    }

    private ShownFollowUp followUp(YearbookFollowUp said) {
        @Nullable Outcome outcome = said.outcome();
        return new ShownFollowUp(
                said.from(),
                said.column().key(),
                label(said.column(), words),
                item(said.from(), said.item()),
                outcome == null ? null : outcome.key(),
                outcome == null ? "" : outcome.label().in(words.language()),
                said.note(),
                choices(said.column(), outcome));
    }

    /** What fits the column first, and then what fits every one. */
    private List<ShownFollowUp.Choice> choices(Column column, @Nullable Outcome now) {
        Outcome fitting =
                switch (column) {
                    case KEEP -> Outcome.KEPT;
                    case IMPROVE -> Outcome.IMPROVED;
                    case TRY -> Outcome.TRIED;
                };
        Comparator<Outcome> order = Comparator.comparing((Outcome outcome) -> outcome != fitting)
                .thenComparing(outcome -> !LAST.contains(outcome));
        return Stream.of(Outcome.values())
                .sorted(order)
                .map(outcome ->
                        new ShownFollowUp.Choice(outcome.key(), outcome.label().in(words.language()), outcome == now))
                .toList();
    }

    private ShownItem item(int year, YearbookItem item) {
        return new ShownItem(
                item.id().toString(),
                place.item(item.id()),
                item.text(),
                Reasons.html(item.because()),
                evidence.of(item.evidence()),
                CircleNames.of(item.audience(), words),
                item.waiting(),
                item.answers().stream()
                        .flatMap(answered -> Optional.ofNullable(links.get(answered)).stream())
                        .toList(),
                book.of(Column.TRY).stream()
                        .filter(tried -> tried.answers().contains(item.id()))
                        .map(tried -> link(book.year(), tried))
                        .toList(),
                carried(item.ancestry()),
                became(year, item),
                item.version());
    }

    private @Nullable Carried carried(List<Ancestor> ancestry) {
        if (ancestry.isEmpty()) {
            return null;
        }
        return new Carried(
                ancestry.getLast().year(),
                ancestry.reversed().stream()
                        .map(before -> new Carried.Step(before.year(), place.reading(before.year(), before.item())))
                        .toList());
    }

    /** What another year than this page's says; its own stands at the top of the page. */
    private @Nullable Became became(int year, YearbookItem item) {
        Outcome outcome = item.outcome();
        Integer later = item.outcomeYear();
        if (outcome == null || later == null || year != book.year()) {
            return null;
        }
        String note = item.outcomeNote();
        return new Became(
                later,
                outcome.key(),
                outcome.label().in(words.language()),
                note == null ? "" : note,
                new Place(place.timeline(), later).page());
    }
}
