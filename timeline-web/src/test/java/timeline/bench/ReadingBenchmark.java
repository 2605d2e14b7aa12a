package timeline.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import timeline.store.TestDatabase;
import timeline.web.system.ServiceProcess;

/** The year timeline over HTTP, a hundred entries on it, beside the same rows by a prepared query. */
class ReadingBenchmark {

    private static final int CLIENTS = 32;
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("timeline.bench.seconds", 8));
    private static final Path FOLDER =
            Path.of("target", "bench-homes", "reading").toAbsolutePath();

    @Test
    void readsAYearBesideItsRows() throws Exception {
        FileSystemUtils.deleteRecursively(FOLDER);
        TestDatabase database = TestDatabase.create();
        try (ServiceProcess service = BenchService.start(FOLDER, database)) {
            String token = service.token();
            String life = service.newTimeline(token);
            YearOfOne.record(service, token, life);
            UUID timeline = UUID.fromString(life.substring(life.lastIndexOf('/') + 1));
            Load.warmUp(CLIENTS, client -> reading(service, token, life));
            Rounds rounds = new Rounds();
            for (int round = 0; round < 3; round++) {
                Load.Rate floor = Load.run(CLIENTS, ROUND, client -> query(database, timeline));
                Load.Rate figure = Load.run(CLIENTS, ROUND, client -> reading(service, token, life));
                Report.say("the year timeline, round " + round + ": " + figure + "; its rows: " + floor);
                rounds.add(figure, floor);
            }
            rounds.reportRates("the year timeline over HTTP, 100 entries, 32 clients", "%,.0f queries/s");
        }
    }

    private static Load.Step reading(ServiceProcess service, String token, String life) {
        HttpConnection connection = new HttpConnection(service.address(), token);
        return new Load.Step() {
            @Override
            public void run() {
                if (connection.get(life + "/years/2022").status() != 200) {
                    throw new IllegalStateException("the year was not answered");
                }
            }

            @Override
            public void close() {
                connection.close();
            }
        };
    }

    private static Load.Step query(TestDatabase database, UUID timeline) {
        try {
            Connection connection = database.dataSource().getConnection();
            PreparedStatement rows = connection.prepareStatement("""
                select entry, version, first_index, first_at, first_by, retracted, earliest, latest, said
                from chronicle_entry
                where timeline = ? and recorded_to = 'infinity' and not retracted
                  and earliest <= date '2022-12-31' and latest >= date '2022-01-01'
                order by earliest, latest, first_index
                """);
            rows.setObject(1, timeline);
            return new Load.Step() {
                @Override
                public void run() throws SQLException {
                    int read = 0;
                    try (ResultSet row = rows.executeQuery()) {
                        while (row.next()) {
                            row.getString("said");
                            read++;
                        }
                    }
                    if (read != YearOfOne.ENTRIES) {
                        throw new IllegalStateException(read + " rows");
                    }
                }

                @Override
                public void close() {
                    try {
                        connection.close();
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                }
            };
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
