package timeline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import timeline.store.TestDatabase;
import timeline.web.system.ServiceProcess;

/** How long after the answer to a recording the year has it, at 200 recordings a second. */
class LagBenchmark {

    private static final int A_SECOND = 200;
    private static final int CLIENTS = 8;
    private static final int SECONDS = Integer.getInteger("timeline.bench.seconds", 8);
    private static final Path FOLDER = Path.of("target", "bench-homes", "lag").toAbsolutePath();

    @Test
    void showsWhatWasRecorded() throws Exception {
        FileSystemUtils.deleteRecursively(FOLDER);
        try (ServiceProcess service = BenchService.start(FOLDER, TestDatabase.create())) {
            String token = service.token();
            String life = service.newTimeline(token);
            round(service, token, life);
            List<Double> p99 = new ArrayList<>();
            for (int round = 0; round < 3; round++) {
                long[] lags = round(service, token, life);
                p99.add(lags[(int) (lags.length * 0.99)] / 1e6);
                Report.say("live lag, round %d: p50 %.1f ms, p99 %.1f ms of %d"
                        .formatted(round, lags[lags.length / 2] / 1e6, p99.getLast(), lags.length));
            }
            Report.line(
                    "live lag at 200 recordings a second",
                    "p99 %.1f ms".formatted(Report.median(p99)),
                    "100 ms wanted",
                    Report.median(p99) / 100);
        }
    }

    /** Each client records at its pace, and asks for a page of one entry that waits for the views. */
    private static long[] round(ServiceProcess service, String token, String life) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<List<Long>>> running = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                int number = client;
                running.add(threads.submit(() -> lags(service, token, life, number)));
            }
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> lags : running) {
                all.addAll(lags.get());
            }
            return all.stream().mapToLong(Long::longValue).sorted().toArray();
        }
    }

    private static List<Long> lags(ServiceProcess service, String token, String life, int client) {
        List<Long> lags = new ArrayList<>();
        long pace = Duration.ofSeconds(1).toNanos() * CLIENTS / A_SECOND;
        try (HttpConnection connection = new HttpConnection(service.address(), token)) {
            long next = System.nanoTime() + pace * client / CLIENTS;
            for (int i = 0; i < SECONDS * A_SECOND / CLIENTS; i++) {
                LockSupport.parkNanos(next - System.nanoTime());
                HttpConnection.Reply reply = connection.post(life + "/entries", SampleEntries.json(i));
                long answered = System.nanoTime();
                HttpConnection.Reply seen = connection.send(
                        "GET", reply.location(), "Timeline-Position: " + reply.position() + "\r\n", new byte[0]);
                lags.add(System.nanoTime() - answered);
                assertThat(seen.status()).isEqualTo(200);
                next += pace;
            }
        }
        return lags;
    }
}
