package timeline.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import timeline.chronicle.YearItem;
import timeline.chronicle.YearTimeline;
import timeline.entry.EntryId;
import timeline.kind.Lane;

/** Years that nobody thought of: words never touch, and what was said to come after stands below or to the right. */
class YearPictureRandomTest {

    private static final String[] KINDS = {
        "milestone", "treatment", "condition-diagnosed", "hospital-stay", "habit", "x-note", "job-changed", "travel"
    };
    private static final List<Lane> LANES = List.of(Lane.values());
    private static final String[] SUBJECTS = {"me", "me", "spouse", "child", "team", "dog"};
    private static final String[] WORDS = {
        "치료", "회의를 준비함", "WWWW", "이사", "moved", "i", "漢字", "(AML)", "Ünïcode", "👩‍👩‍👧", "한국어로쓴아주긴낱말", "a-b"
    };

    private record Case(int seed, String language, PictureOptions options) {}

    static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (int seed = 0; seed < 120; seed++) {
            String language = seed % 2 == 0 ? "ko" : "en";
            PictureOptions page = PictureOptions.page(language).wide(640 + seed * 8);
            PictureOptions turned = seed % 3 == 0 ? page.upright().wide(300 + seed) : page;
            YearMonth month = YearMonth.of(YearFixture.YEAR, 1 + seed % 12);
            PictureOptions opened = seed % 4 == 1 ? turned.opened(month) : turned;
            cases.add(
                    new Case(seed, language, opened.on(LocalDate.of(2022, 1, 1).plusDays(seed * 3L))));
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void letsNoWordsTouchInAnyYear(Case drawn) {
        YearTimeline year = year(new Random(drawn.seed()), drawn.language());
        assertThat(Overlaps.of(YearPicture.draw(year, drawn.options()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void standsWhatComesAfterBelowOrToTheRight(Case drawn) {
        YearTimeline year = year(new Random(drawn.seed()), drawn.language());
        Sheet sheet = Sheet.of(year, drawn.options());
        Axis axis = new Axis(sheet.window(), 100, 1100);
        Spots spots = new Spots(axis, sheet.captions(), sheet.markDays());
        for (YearTimeline.YearLane lane : year.lanes()) {
            List<YearItem> items = sheet.dated(lane);
            List<Place> places = places(LaneRows.of(new Strands(spots, items).of(items)));
            assertThat(places).hasSameSizeAs(items);
            assertThat(places)
                    .allSatisfy(place -> assertThat(places)
                            .filteredOn(ahead ->
                                    place.item().after().contains(ahead.item().id()))
                            .allMatch(place::isBelowOrRightOf));
        }
    }

    private record Place(YearItem item, int row, double mark) {
        boolean isBelowOrRightOf(Place other) {
            return row > other.row || (row == other.row && mark > other.mark);
        }
    }

    private static List<Place> places(Block block) {
        return block.placed().stream()
                .flatMap(part ->
                        part.strand().spots().stream().map(spot -> new Place(spot.item(), part.row(), spot.mark())))
                .toList();
    }

    private static YearTimeline year(Random random, String language) {
        List<YearItem> items = new ArrayList<>();
        int count = 1 + random.nextInt(70);
        for (int number = 0; number < count; number++) {
            item(random, number, items).ifPresent(items::add);
        }
        return YearFixture.year(items, language, new TreeMap<>(Map.of("one", "하나의 이야기", "two", "Another storyline")));
    }

    private static Optional<YearItem> item(Random random, int number, List<YearItem> before) {
        Lane lane = LANES.get(random.nextInt(LANES.size()));
        @Nullable EntryId other = before.isEmpty()
                ? null
                : before.get(random.nextInt(before.size())).id();
        boolean root = other != null
                && before.stream()
                        .noneMatch(
                                item -> item.id().equals(other) && item.partOf().isPresent());
        int relation = random.nextInt(6);
        String subject = SUBJECTS[random.nextInt(SUBJECTS.length)];
        return YearFixture.item(
                new EntryId(new UUID(2022, number)),
                KINDS[random.nextInt(KINDS.length)],
                lane,
                title(random),
                when(random),
                1 + random.nextInt(3),
                subject,
                subject,
                random.nextBoolean() ? "one" : "two",
                relation == 0 ? other : null,
                relation == 1 ? other : null,
                relation == 2 && other != null && root ? List.of(other) : List.of());
    }

    private static String title(Random random) {
        StringBuilder title = new StringBuilder();
        int words = 1 + random.nextInt(random.nextInt(10) == 0 ? 60 : 8);
        for (int word = 0; word < words; word++) {
            title.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(5) == 0 ? "" : " ");
        }
        return title.toString();
    }

    private static String when(Random random) {
        LocalDate day = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(365));
        LocalDate later = day.plusDays(random.nextInt(90));
        YearMonth month = YearMonth.from(day);
        return switch (random.nextInt(14)) {
            case 0 -> "2022";
            case 1 -> "2022/..";
            case 2 -> month.toString();
            case 3 -> month + "~";
            case 4 -> day + "~";
            case 5 -> "[" + day + ".." + later + "]";
            case 6 -> day + "/" + later;
            case 7 -> month + "/" + YearMonth.from(later);
            case 8 -> day + "/..";
            case 9 -> day + "~/";
            case 10 -> "2019~/" + month;
            case 11 -> "2022-21";
            case 12 -> "[2021-12.." + month + "]";
            default -> day.toString();
        };
    }
}
