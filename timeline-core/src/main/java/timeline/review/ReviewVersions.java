package timeline.review;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import timeline.life.Erased;
import timeline.life.SubjectErased;
import timeline.life.TimelineErased;
import timeline.life.TimelineId;
import timeline.log.LoggedEvent;
import timeline.replay.Fold;
import timeline.replay.Rows;
import timeline.replay.ViewTable;
import timeline.retrospective.Column;
import timeline.retrospective.ItemAdded;
import timeline.retrospective.ItemChanged;
import timeline.retrospective.ItemContent;
import timeline.retrospective.ItemId;
import timeline.retrospective.ItemMoved;
import timeline.retrospective.ItemOrder;
import timeline.retrospective.ItemRemoved;
import timeline.retrospective.OutcomeSaid;
import timeline.retrospective.RetrospectiveEvent;
import timeline.retrospective.RetrospectiveKey;
import timeline.retrospective.RetrospectivePublished;
import timeline.retrospective.SectionsSet;
import timeline.text.StrictJson;

/** One way along the log: each event makes a version of its year and of the part that it speaks of. */
class ReviewVersions implements Fold {

    /** Who published an edition that is erased. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final ReviewRows rows;

    ReviewVersions(ReviewTable table, Rows rows) {
        this.rows = new ReviewRows(table, rows);
    }

    @Override
    public void expect(List<LoggedEvent> events) {
        Set<YearKey> years =
                events.stream().flatMap(logged -> year(logged).stream()).collect(Collectors.toSet());
        rows.expect(years);
    }

    @Override
    public void apply(LoggedEvent logged) {
        switch (logged.event()) {
            case SectionsSet event -> {
                putYear(logged, event, order -> order);
                put(ReviewTable.SECTIONS, logged, year(event), StrictJson.MAPPER.writeValueAsString(event.sections()));
            }
            case ItemAdded event -> {
                putYear(logged, event, order -> order.placing(event.item(), event.column(), null));
                putItem(logged, item(event, event.item()), event.content());
            }
            case ItemChanged event -> {
                putYear(logged, event, order -> order);
                putItem(logged, item(event, event.item()), event.content());
            }
            case ItemMoved event -> move(logged, event);
            case ItemRemoved event -> {
                putYear(logged, event, order -> order.without(event.item()));
                rows.end(ReviewTable.ITEM, logged.at(), item(event, event.item()));
            }
            case OutcomeSaid event -> putOutcome(logged, event);
            case RetrospectivePublished event -> putEdition(logged, event);
            case Erased event -> year(logged).ifPresent(year -> putYear(logged, year, order -> order));
            case SubjectErased event -> event.editions().forEach(edition -> eraseEdition(event.timeline(), edition));
            case TimelineErased event -> rows.clear(event.timeline());
            default -> {}
        }
    }

    private void move(LoggedEvent logged, ItemMoved event) {
        List<Object> key = item(event, event.item());
        List<@Nullable Object> said = rows.said(ReviewTable.ITEM, key.toArray())
                .orElseThrow(() -> new IllegalStateException("the review lacks the item that was moved: replay it"));
        putYear(logged, event, order -> order.placing(event.item(), event.column(), event.before()));
        put(ReviewTable.ITEM, logged, key, said.toArray());
    }

    private void putOutcome(LoggedEvent logged, OutcomeSaid event) {
        putYear(logged, event, order -> order);
        List<Object> key =
                List.of(event.timeline(), event.said().from(), event.said().item(), event.year());
        put(
                ReviewTable.OUTCOME,
                logged,
                key,
                event.said().outcome().key(),
                event.said().note());
    }

    private void putEdition(LoggedEvent logged, RetrospectivePublished event) {
        putYear(logged, event, order -> order);
        rows.add(
                ReviewTable.EDITION,
                event.timeline(),
                event.year(),
                event.edition(),
                logged.sequence() + 1,
                logged.index(),
                logged.at(),
                event.by(),
                event.document(),
                event.markdown());
    }

    /** Its number stays, its words are gone. */
    private void eraseEdition(TimelineId timeline, SubjectErased.ErasedEdition edition) {
        rows.put(
                ReviewTable.EDITION,
                timeline,
                edition.year(),
                edition.edition(),
                edition.version(),
                edition.position(),
                edition.publishedAt(),
                NOBODY,
                "",
                "");
    }

    private void putItem(LoggedEvent logged, List<Object> key, ItemContent content) {
        String said = StrictJson.MAPPER.writeValueAsString(content);
        put(ReviewTable.ITEM, logged, key, content.answers(), content.carriedFrom(), said);
    }

    private void putYear(LoggedEvent logged, RetrospectiveEvent event, UnaryOperator<ItemOrder> change) {
        putYear(logged, new YearKey(event.timeline(), event.year()), change);
    }

    private void putYear(LoggedEvent logged, YearKey of, UnaryOperator<ItemOrder> change) {
        List<Object> year = List.of(of.timeline(), of.year());
        ItemOrder before = rows.said(ReviewTable.YEAR, year.toArray())
                .map(ReviewVersions::order)
                .orElse(ItemOrder.EMPTY);
        ItemOrder order = change.apply(before);
        put(ReviewTable.YEAR, logged, year, order.of(Column.KEEP), order.of(Column.IMPROVE), order.of(Column.TRY));
    }

    private void put(ViewTable table, LoggedEvent logged, List<Object> key, @Nullable Object... said) {
        rows.put(table, logged.sequence() + 1, logged.at(), key, Arrays.asList(said));
    }

    /** The year whose retrospective an event belongs to, erased or not. */
    private static Optional<YearKey> year(LoggedEvent logged) {
        return RetrospectiveKey.ofStream(logged.stream()).map(key -> new YearKey(key.timeline(), key.year()));
    }

    private static List<Object> year(RetrospectiveEvent event) {
        return List.of(event.timeline(), event.year());
    }

    private static List<Object> item(RetrospectiveEvent event, ItemId item) {
        return List.of(event.timeline(), event.year(), item);
    }

    private static ItemOrder order(List<@Nullable Object> said) {
        Map<Column, List<ItemId>> columns = new EnumMap<>(Column.class);
        columns.put(Column.KEEP, items(said.get(0)));
        columns.put(Column.IMPROVE, items(said.get(1)));
        columns.put(Column.TRY, items(said.get(2)));
        return new ItemOrder(columns);
    }

    /** As this fold has put them, or as the database gives them back. */
    private static List<ItemId> items(@Nullable Object ids) {
        return ids instanceof List<?> list
                ? list.stream()
                        .map(id -> id instanceof ItemId item ? item : new ItemId((UUID) id))
                        .toList()
                : List.of();
    }
}
