package timeline.chronicle;

import static org.assertj.core.api.Assertions.assertThat;
import static timeline.Fixed.OWNER;
import static timeline.Fixed.content;
import static timeline.Fixed.entry;
import static timeline.Fixed.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import timeline.CoreTest;
import timeline.entry.EntryContent;
import timeline.entry.EntryKey;
import timeline.life.Timeline;
import timeline.replay.WrittenRows;

/** PostgreSQL answers from an index where there is much: five lives of 50 years, 50,000 entries, taken back at the end. */
@CoreTest
class IndexUseTest {

    private static final Timeline LIFE = new Timeline(timeline(82_000), OWNER, "life", ZoneId.of("Asia/Seoul"), "ko");
    private static final Instant AT = Instant.parse("2022-03-17T00:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2023, 1, 15);
    private static final String TWO_TIMES = "chronicle_entry_two_times";
    private static final String BOTH_TIMES = "Index Cond: .*recorded_from.*recorded_to.*known_since";
    private static final int LIVES = 5;
    private static final int ENTRIES = 50_000;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    JdbcClient client;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void findsWordsAndLooksBackByAnIndex() {
        inALongLife(plans -> {
            lookByIndex(plans);
            // Behind a policy an index serves only what gives nothing away: ADR 0023.
            jdbc.execute("set local role timeline_reader");
            jdbc.queryForList("select set_config('timeline.reads', ?, true)", String.class, "{" + LIFE.id() + "}");
            lookByIndex(plans);
            assertThat(plans.of(query(Moment.NOW)
                            .notRetracted()
                            .where(
                                    "cardinality(after_entries) > 0 and after_entries && :entries",
                                    "entries",
                                    new UUID[] {entry(7).value()})))
                    .contains("chronicle_entry_followers");
        });
    }

    private void lookByIndex(Plans plans) {
        EntryFilter words =
                new EntryFilter(none(), none(), none(), none(), none(), none(), none(), Optional.of("진단명14710을"));
        assertThat(plans.of(query(Moment.NOW).notRetracted().matching(words, TODAY)))
                .contains("actual rows=1")
                .doesNotContain("Seq Scan on chronicle_entry");

        EntryFilter thread =
                new EntryFilter(none(), none(), none(), none(), none(), Optional.of("thread-0"), none(), none());
        assertThat(plans.of(query(Moment.NOW).notRetracted().matching(thread, TODAY)))
                .contains("chronicle_entry_storyline");

        assertThat(plans.of(lookingBack(1980))).contains(TWO_TIMES).containsPattern(BOTH_TIMES);
        assertThat(plans.of(lookingBack(2000))).contains(TWO_TIMES).containsPattern(BOTH_TIMES);
        assertThat(plans.of(lookingBack(2021))).contains(TWO_TIMES).containsPattern(BOTH_TIMES);
    }

    /** A year as it was known in the middle of it, of what was recorded at an instant. */
    private static EntryQuery lookingBack(int year) {
        EntryFilter days =
                EntryFilter.days(Optional.of(LocalDate.of(year, 1, 1)), Optional.of(LocalDate.of(year, 12, 31)));
        Moment moment = new Moment(Optional.of(AT), Optional.of(LocalDate.of(year, 6, 30)));
        return query(moment).notRetracted().matching(days, TODAY);
    }

    private static EntryQuery query(Moment moment) {
        return new EntryQuery(LIFE, moment);
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }

    private interface Plans {
        String of(EntryQuery query);
    }

    private void inALongLife(Consumer<Plans> look) {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            WrittenRows.write(
                    jdbc, rows -> IntStream.range(0, ENTRIES).forEach(n -> rows.add(ChronicleTable.ENTRY, values(n))));
            jdbc.execute("analyze chronicle_entry");
            look.accept(query -> String.join(
                    "\n",
                    client.sql("explain (analyze, timing off) select * from chronicle_entry where " + query.conditions()
                                    + " order by earliest, latest, first_index")
                            .params(query.parameters())
                            .query(String.class)
                            .list()));
            transaction.setRollbackOnly();
        });
    }

    private static @Nullable Object[] values(int n) {
        EntryKey key = key(n);
        return ChronicleTable.values(
                new ChronicleRow(key, 1, AT, n, AT, OWNER, false, said(n)), LIFE.zone(), Instant.MAX);
    }

    private static EntryKey key(int n) {
        return new EntryKey(timeline(82_000 + n % LIVES), entry(n));
    }

    private static EntryContent said(int n) {
        LocalDate day = LocalDate.of(1973, 1, 1).plusDays(n * 18_000L / ENTRIES);
        String said = """
            {"kind": "reflection", "when": "%s", "title": "진단명%d의 하루", "note": "날마다 같은 말을 적는다"%s}
            """.formatted(day, n, n % 100 == 0 ? ", \"storyline\": \"thread-" + n % 700 + "\"" : "");
        return content(said);
    }
}
