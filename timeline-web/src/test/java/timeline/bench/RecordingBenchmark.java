package timeline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import timeline.store.TestDatabase;
import timeline.web.system.ServiceProcess;

/** Recording one entry over HTTP, with everything that belongs to it, beside the same row inserted by a bare loop. */
class RecordingBenchmark {

    private static final int CLIENTS = 32;
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("timeline.bench.seconds", 8));
    private static final Path FOLDER =
            Path.of("target", "bench-homes", "recording").toAbsolutePath();

    private final AtomicInteger recorded = new AtomicInteger();

    @Test
    void recordsBesideBareRows() throws Exception {
        FileSystemUtils.deleteRecursively(FOLDER);
        TestDatabase database = TestDatabase.create();
        BareLog bare = new BareLog(database);
        try (ServiceProcess service = BenchService.start(FOLDER, database)) {
            String token = service.token();
            String life = service.newTimeline(token);
            Load.warmUp(CLIENTS, client -> recording(service, token, life));
            Rounds rounds = new Rounds();
            for (int round = 0; round < 3; round++) {
                bare.clear();
                bare.settle();
                Load.Rate floor = Load.run(CLIENTS, ROUND, client -> bare.insertion());
                bare.settle();
                Load.Rate figure = Load.run(CLIENTS, ROUND, client -> recording(service, token, life));
                Report.say("recording, round " + round + ": " + figure + "; bare rows: " + floor);
                rounds.add(figure, floor);
            }
            checkAllAreThere(database);
            rounds.reportRates("recording one entry over HTTP, 32 clients", "%,.0f rows/s");
        }
    }

    private Load.Step recording(ServiceProcess service, String token, String life) {
        HttpConnection connection = new HttpConnection(service.address(), token);
        String path = life + "/entries";
        return new Load.Step() {
            @Override
            public void run() {
                int n = recorded.incrementAndGet();
                HttpConnection.Reply reply = connection.post(path, SampleEntries.json(n));
                if (reply.status() != 201) {
                    throw new IllegalStateException(reply.status() + ": " + reply.body());
                }
            }

            @Override
            public void close() {
                connection.close();
            }
        };
    }

    private void checkAllAreThere(TestDatabase database) {
        JdbcClient sql = JdbcClient.create(database.dataSource());
        long events = sql.sql("select count(*) from log_event where type = 'entry-recorded'")
                .query(Long.class)
                .single();
        assertThat(events).isEqualTo(recorded.get());
        WrittenYears.check(sql);
    }
}
