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
            double[] figures = new double[3];
            double[] floors = new double[3];
            double[] p99 = new double[3];
            for (int round = 0; round < 3; round++) {
                bare.clear();
                bare.settle();
                Load.Rate floor = Load.run(CLIENTS, ROUND, client -> bare.insertion());
                bare.settle();
                Load.Rate figure = Load.run(CLIENTS, ROUND, client -> recording(service, token, life));
                Report.say("recording, round " + round + ": " + figure + "; bare rows: " + floor);
                figures[round] = figure.perSecond();
                floors[round] = floor.perSecond();
                p99[round] = figure.p99Millis();
            }
            checkAllAreThere(database);
            double ratio = Report.median(figures[0] / floors[0], figures[1] / floors[1], figures[2] / floors[2]);
            Report.line(
                    "recording one entry over HTTP, 32 clients",
                    "%,.0f/s, p99 %.1f ms".formatted(Report.median(figures), Report.median(p99)),
                    "%,.0f rows/s".formatted(Report.median(floors)),
                    ratio);
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
        long events = JdbcClient.create(database.dataSource())
                .sql("select count(*) from log_event where type = 'entry-recorded'")
                .query(Long.class)
                .single();
        assertThat(events).isEqualTo(recorded.get());
    }
}
