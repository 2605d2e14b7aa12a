package timeline.web.year;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import timeline.chronicle.ChronicleEntry;
import timeline.chronicle.YearItem;
import timeline.chronicle.YearTimeline;
import timeline.date.DateWords;
import timeline.date.Edtf;
import timeline.entry.EntryContent;
import timeline.entry.EntryId;
import timeline.history.DetailWords;
import timeline.life.Timeline;
import timeline.people.Ages;
import timeline.text.Names;
import timeline.web.Address;
import timeline.web.Markdown;
import timeline.web.Wording;

/** Says in words what the picture of a year shows. */
record YearList(Timeline timeline, Map<EntryId, ChronicleEntry> whole, Names names, Ages ages, Wording words) {

    List<ListedGroup> groups(YearTimeline year, YearFilter filter) {
        return YearOrder.of(year, filter.month()).entrySet().stream()
                .map(part -> group(part.getKey(), part.getValue(), year.year(), filter))
                .toList();
    }

    private ListedGroup group(YearOrder.Part part, List<YearItem> items, int year, YearFilter filter) {
        List<ListedEntry> entries = items.stream().map(this::entry).toList();
        String of = String.valueOf(year);
        return switch (part) {
            case YearOrder.Part.Earlier earlier ->
                new ListedGroup(
                        "earlier",
                        filter.month()
                                .map(month -> words.say("year.list.earlier.month", name(month.getMonth())))
                                .orElseGet(() -> words.say("year.list.earlier", of)),
                        "",
                        entries);
            case YearOrder.Part.Month month ->
                new ListedGroup(
                        "month-" + month.month().getMonthValue(),
                        name(month.month().getMonth()),
                        "",
                        entries);
            case YearOrder.Part.ThisYear thisYear ->
                new ListedGroup(
                        "this-year",
                        words.say("year.list.this-year"),
                        words.say("year.list.this-year.hint", of),
                        entries);
        };
    }

    private String name(Month month) {
        return month.getDisplayName(TextStyle.FULL_STANDALONE, words.locale());
    }

    private ListedEntry entry(YearItem item) {
        Optional<EntryContent> content =
                Optional.ofNullable(whole.get(item.id())).map(ChronicleEntry::content);
        return new ListedEntry(
                item.id().toString(),
                Address.entry(timeline, item.id()),
                item.lane().key(),
                item.lane().label().in(words.language()),
                DateWords.of(Edtf.parse(item.when()), words.locale(), timeline.zone()),
                item.kindLabel(),
                item.title(),
                item.count(),
                item.subjectLabel(),
                Optional.ofNullable(whole.get(item.id()))
                        .flatMap(ages::at)
                        .map(age -> age.in(words.locale()))
                        .orElse(""),
                item.storyline().map(names::storyline).orElse(""),
                item.note().isEmpty() ? "" : Markdown.html(item.note()),
                content.map(EntryContent::tags).orElse(List.of()),
                content.map(said -> DetailWords.of(said.kind(), said.details(), words.locale()))
                        .orElse(Map.of()),
                item.ongoing() || (item.endUnknown() && item.interval()),
                item.interval());
    }
}
