package timeline.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import timeline.CoreTest;
import timeline.life.TimelineId;

/** What is written by a statement and what is copied reads the same, to the last character. */
@CoreTest
class SqlTextTest {

    private static final ViewTable TABLE =
            ViewTable.of("texts", "timeline number", "day moment words numbers said nothing");
    private static final List<Instant> MOMENTS = Stream.of(
                    "2022-01-01T00:00:00.123Z",
                    "2022-01-01T00:00:00.123Z",
                    "1999-12-31T23:59:59.999999Z",
                    "1969-07-20T20:17:40.123456Z",
                    "2022-01-01T00:00:00.000000999Z",
                    "0001-01-01T00:00:00Z")
            .map(Instant::parse)
            .toList();
    private static final TimelineId LIFE = new TimelineId(new UUID(0, 1));

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    JdbcClient client;

    @Test
    void isReadAsWhatItWas() {
        client.sql("""
            create table texts (timeline uuid, number int, day date, moment timestamptz, words text[], numbers int[],
                said json, nothing text, generation int, primary key (timeline, generation, number))
            """).update();
        write(RowWriter.live(jdbc), 1);
        write(RowWriter.bulk(jdbc), 2);

        assertThat(days(1))
                .containsExactly(
                        "-infinity", "infinity", "2022-03-17", "12022-01-02", "0001-01-01 BC", "4000-12-31 BC");
        assertThat(days(2)).isEqualTo(days(1));
        assertThat(moments(1))
                .endsWith(
                        "1999-12-31 23:59:59.999999",
                        "1969-07-20 20:17:40.123456",
                        "2022-01-01 00:00:00.000001",
                        "0001-01-01 00:00:00");
        assertThat(moments(2)).isEqualTo(moments(1));
        assertThat(others(1))
                .startsWith("infinity|{}|{1,-2}|{\"a\": \"line\\nbreak\\t\\\"quoted\\\" \\\\\"}|null")
                .contains("2022-01-01 00:00:00.123+00|{\"\",\"a \\\"b\\\" \\\\ c,{}\",\"null\",\"한\n\t글\r\"}");
        assertThat(others(2)).isEqualTo(others(1));
    }

    private void write(RowWriter writer, int generation) {
        Rows rows = new Rows(writer, generation);
        List<LocalDate> days = Arrays.asList(
                LocalDate.MIN,
                LocalDate.MAX,
                LocalDate.of(2022, 3, 17),
                LocalDate.of(12022, 1, 2),
                LocalDate.of(0, 1, 1),
                LocalDate.of(-3999, 12, 31));
        String said = "{\"a\": \"line\\nbreak\\t\\\"quoted\\\" \\\\\"}";
        for (int i = 0; i < days.size(); i++) {
            boolean first = i == 0;
            rows.add(
                    TABLE,
                    LIFE,
                    i,
                    days.get(i),
                    first ? Instant.MAX : MOMENTS.get(i),
                    first ? List.of() : List.of("", "a \"b\" \\ c,{}", "null", "한\n\t글\r"),
                    List.of(1, -2),
                    said,
                    null);
        }
        rows.write();
    }

    private List<String> days(int generation) {
        return column("cast(day as text)", generation);
    }

    private List<String> moments(int generation) {
        return column("cast(moment at time zone 'UTC' as text)", generation);
    }

    private List<String> column(String text, int generation) {
        return client.sql("select " + text + " from texts where generation = ? order by number")
                .param(generation)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private String others(int generation) {
        return String.join(
                "\n",
                client.sql("select concat_ws('|', moment at time zone 'UTC' || case when moment = 'infinity' then"
                                + " '' else '+00' end, words, numbers, said, coalesce(nothing, 'null')) from texts"
                                + " where generation = ? order by number")
                        .param(generation)
                        .query(String.class)
                        .list());
    }
}
