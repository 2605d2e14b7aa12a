package timeline.yearbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import timeline.chronicle.YearFacts;
import timeline.chronicle.YearTimeline.YearTotals;
import timeline.entry.EntryId;
import timeline.kind.Problem;
import timeline.retrospective.Because;
import timeline.retrospective.Column;
import timeline.retrospective.ItemContent;
import timeline.retrospective.ItemId;
import timeline.retrospective.Outcome;
import timeline.retrospective.PlacedItem;
import timeline.retrospective.Read;
import timeline.retrospective.RetrospectiveParts;
import timeline.retrospective.SaidOutcome;
import timeline.retrospective.Section;
import timeline.review.ReviewState;

class YearbookMarkdownTest {

    /** What may trip a reader of Markdown, or of ours. */
    private static final List<String> PIECES = List.of(
            "조근",
            "a",
            " ",
            "  ",
            "\n",
            "\n\n",
            "\t",
            "\\",
            "\\\\",
            "<!-- ",
            "<!-- {",
            " -->",
            "--",
            "{\"id\":1}",
            "<!-- timeline:end -->",
            "\n<!-- timeline:end -->\n",
            "\n<!-- \\timeline:section {} -->\n",
            "\n## 유지할 것\n",
            "\n# ",
            "\n- ",
            "- ",
            "1. ",
            "\n12) ",
            "+",
            "> ",
            "\n===\n",
            "*",
            "**",
            "_",
            "`",
            "\n```\n",
            "~~",
            "#",
            "&",
            "&amp;",
            "&#32;",
            "&#10;",
            "[x](y)",
            "![",
            "|",
            "<b>",
            "\u3000",
            "\u00a0",
            "\u2028",
            "😀",
            "가\u0301",
            "\"");

    @Test
    void comesBackAsItWentOut() {
        for (int seed = 0; seed < 2_000; seed++) {
            Yearbook book = book(new Random(seed));
            String markdown = YearbookMarkdown.of(book, seed % 2 == 0 ? "ko" : "en");
            assertThat(YearbookReader.read(2022, markdown))
                    .as("seed %d:%n%s", seed, markdown)
                    .isEqualTo(new Read.Accepted<>(parts(book)));
        }
    }

    @Test
    void readsADocumentThatSomebodyWroteByHand() {
        String markdown = """
                # My 2022

                ## Work
                A new job, and a *team*.

                ```
                ## not a heading
                ```

                ## Keep
                - Early mornings
                    - evenings are for
                      the children
                        * and a deadline helps
                - A walk a day

                ## 시도
                1. Read
                """;
        RetrospectiveParts parts = accepted(YearbookReader.read(2022, markdown));
        assertThat(parts.sections().orElseThrow())
                .containsExactly(new Section(
                        "Work", "A new job, and a *team*.\n\n```\n## not a heading\n```", List.of(), List.of()));
        assertThat(parts.columns().get(Column.KEEP))
                .map(item -> item.content().text())
                .containsExactly("Early mornings", "A walk a day");
        assertThat(parts.columns()
                        .getOrDefault(Column.KEEP, List.of())
                        .getFirst()
                        .content()
                        .because())
                .containsExactly(new Because(
                        "evenings are for the children", List.of(new Because("and a deadline helps", List.of()))));
        assertThat(parts.columns().get(Column.TRY)).hasSize(1);
    }

    @Test
    void givesItemsWithoutAnIdTheSameOneEveryTime() {
        String markdown = "## Keep\n- walk\n- walk\n";
        List<ItemId> ids = ids(markdown);
        assertThat(ids).doesNotHaveDuplicates().hasSize(2).isEqualTo(ids(markdown));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ## Keep;words                                        | line 2:
            words                                                | line 1:
            # 2023 <!-- timeline:year 2023 -->                   | line 1: this is the retrospective of 2023
            ## Keep;- a <!-- {"id": -->;;## Try                  | line 2:
            ## Keep;- a <!-- {"id": "1"} -->                     | id is the id of an item
            ## Keep;- a <!-- {"color": "red"} -->                | is not known
            <!-- timeline:section {} -->;words                   | line 1:
            <!-- timeline:section {} -->;## Work;words           | line 1: the chapter that begins here has no end
            <!-- timeline:secton {} -->                          | timeline:secton is not known
            """)
    void saysWhereADocumentCannotBeRead(String lines, String detail) {
        Read<RetrospectiveParts> read = YearbookReader.read(2022, lines.replace(';', '\n'));
        assertThat(read).isInstanceOf(Read.Refused.class);
        assertThat(((Read.Refused<RetrospectiveParts>) read).problems())
                .map(Problem::detail)
                .anyMatch(said -> said.contains(detail));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 200})
    void nestsReasonsAsDeepAsTheyCanBeSaid(int depth) {
        List<Because> reasons = List.of();
        for (int i = 0; i < depth; i++) {
            reasons = List.of(new Because("왜", reasons));
        }
        ItemContent deep = new ItemContent("조근", reasons, List.of(), List.of(), List.of(), null);
        Yearbook book = book(List.of(), List.of(item(new PlacedItem(id(new Random(1)), Column.KEEP, deep))), List.of());
        assertThat(YearbookReader.read(2022, YearbookMarkdown.of(book, "ko")))
                .isEqualTo(new Read.Accepted<>(parts(book)));
    }

    private static List<ItemId> ids(String markdown) {
        return accepted(YearbookReader.read(2022, markdown)).items().stream()
                .map(PlacedItem::id)
                .toList();
    }

    private static RetrospectiveParts accepted(Read<RetrospectiveParts> read) {
        if (read instanceof Read.Accepted<RetrospectiveParts> accepted) {
            return accepted.value();
        }
        throw new AssertionError(read);
    }

    /** What a document says, without what it only shows. */
    private static RetrospectiveParts parts(Yearbook book) {
        Map<Column, List<PlacedItem>> columns = Map.of(
                Column.KEEP, placed(book, Column.KEEP),
                Column.IMPROVE, placed(book, Column.IMPROVE),
                Column.TRY, placed(book, Column.TRY));
        List<SaidOutcome> outcomes = new ArrayList<>();
        for (YearbookFollowUp said : book.followUp()) {
            if (said.outcome() != null) {
                outcomes.add(new SaidOutcome(said.from(), said.item().id(), said.outcome(), said.note()));
            }
        }
        return new RetrospectiveParts(Optional.of(book.sections()), columns, outcomes);
    }

    private static List<PlacedItem> placed(Yearbook book, Column column) {
        return book.of(column).stream()
                .map(item -> new PlacedItem(
                        item.id(),
                        column,
                        new ItemContent(
                                item.text(),
                                item.because(),
                                item.evidence(),
                                item.audience(),
                                item.answers(),
                                item.carriedFrom())))
                .toList();
    }

    private static Yearbook book(Random random) {
        return book(
                several(random, 3, () -> new Section(words(random), text(random), entries(random), circles(random))),
                several(random, 4, () -> item(random)),
                several(random, 3, () -> followUp(random)));
    }

    private static Yearbook book(List<Section> sections, List<YearbookItem> items, List<YearbookFollowUp> followUp) {
        var totals = new YearTotals(0, 0, Map.of(), Map.of(), Map.of(), List.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        var compared = new YearFacts.Comparison(2021, Map.of());
        var facts = new YearFacts(2022, totals, Map.of(), List.of(), List.of(), compared, List.of("C#"), 0);
        int third = items.size() / 3;
        return new Yearbook(
                2022,
                ReviewState.DRAFT,
                0,
                1,
                sections,
                items.subList(0, third),
                items.subList(third, 2 * third),
                items.subList(2 * third, items.size()),
                facts,
                followUp);
    }

    private static YearbookFollowUp followUp(Random random) {
        Outcome outcome = random.nextBoolean() ? List.of(Outcome.values()).get(random.nextInt(6)) : null;
        return new YearbookFollowUp(2021, Column.KEEP, item(random), outcome, outcome == null ? "" : text(random));
    }

    private static YearbookItem item(Random random) {
        @Nullable ItemId carried = random.nextBoolean() ? id(random) : null;
        List<ItemId> answers = several(random, 2, () -> id(random));
        ItemContent content =
                new ItemContent(words(random), reasons(random, 3), entries(random), circles(random), answers, carried);
        return item(new PlacedItem(id(random), Column.KEEP, content));
    }

    private static YearbookItem item(PlacedItem item) {
        ItemContent content = item.content();
        return new YearbookItem(
                item.id(),
                content.text(),
                content.because(),
                content.evidence(),
                content.audience(),
                content.answers(),
                content.carriedFrom(),
                List.of(),
                null,
                null,
                null,
                false,
                1);
    }

    private static List<Because> reasons(Random random, int depth) {
        return depth == 0
                ? List.of()
                : several(random, 3, () -> new Because(words(random), reasons(random, depth - 1)));
    }

    private static List<EntryId> entries(Random random) {
        return several(random, 2, () -> new EntryId(id(random).value()));
    }

    private static List<String> circles(Random random) {
        return several(
                random, 2, () -> List.of("family", "work", "의사-들", "a--b").get(random.nextInt(4)));
    }

    private static ItemId id(Random random) {
        return new ItemId(new UUID(random.nextLong(), random.nextLong()));
    }

    /** Words that are not blank. */
    private static String words(Random random) {
        String words = text(random);
        return words.isBlank() ? words + "말" : words;
    }

    private static String text(Random random) {
        return String.join("", several(random, 8, () -> PIECES.get(random.nextInt(PIECES.size()))));
    }

    private static <T> List<T> several(Random random, int most, Supplier<T> one) {
        return IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(i -> one.get())
                .toList();
    }
}
