package timeline.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import timeline.web.system.ServiceProcess;

/** What one person does costs the same however much others have recorded: ten thousand events, or a million. */
class GrowthBenchmark {

    private static final int FEW = 10_000;
    private static final int MANY = Integer.getInteger("timeline.bench.events", 1_000_000);

    /** In a round: so many rather than for so long, or the year and the rebuild of who is faster would have more to do. */
    private static final int RECORDINGS = 6_000;

    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("timeline.bench.seconds", 8));

    private final AtomicInteger recorded = new AtomicInteger();

    @Test
    void costsTheSameBesideMany() throws Exception {
        LongLog few = LongLog.of("few", FEW);
        LongLog many = LongLog.of("many", MANY);
        try (ServiceProcess besideFew = few.start();
                ServiceProcess besideMany = many.start()) {
            few.replay("chronicle");
            many.replay("chronicle");
            few.settle();
            many.settle();
            String tokenOfFew = besideFew.token();
            String tokenOfMany = besideMany.token();
            List<Rounds> rounds = List.of(new Rounds(), new Rounds(), new Rounds());
            for (int round = -1; round < 3; round++) {
                double[] one = measure(besideFew, tokenOfFew, few);
                double[] other = measure(besideMany, tokenOfMany, many);
                for (int what = 0; round >= 0 && what < 3; what++) {
                    rounds.get(what).add(other[what], one[what]);
                }
            }
            WrittenYears.check(few.sql());
            WrittenYears.check(many.sql());
            String beside = " beside %,d events against %,d".formatted(MANY, FEW);
            rounds.get(0).report("one recording" + beside, "%.2f ms", "%.2f ms, 1.15 times wanted");
            rounds.get(1).report("the year timeline" + beside, "%.2f ms", "%.2f ms, 1.15 times wanted");
            rounds.get(2).report("one person's rebuild" + beside, "%.2f ms", "%.2f ms, 1.3 times wanted");
        }
    }

    /** The milliseconds of a recording, of a look at the year, and of a rebuild. */
    private double[] measure(ServiceProcess service, String token, LongLog log) throws Exception {
        String life = log.life();
        double recording =
                Load.run(RECORDINGS, step(service, token, life, true)).p50Millis();
        double looking =
                Load.run(1, ROUND, client -> step(service, token, life, false)).p50Millis();
        String live = log.yearOfOne();
        double rebuild = rebuild(service, token, life);
        assertThat(log.yearOfOne()).as("rebuilt equals live").isEqualTo(live);
        return new double[] {recording, looking, rebuild};
    }

    private Load.Step step(ServiceProcess service, String token, String life, boolean records) {
        HttpConnection connection = new HttpConnection(service.address(), token);
        return new Load.Step() {
            @Override
            public void run() {
                HttpConnection.Reply reply = records
                        ? connection.post(life + "/entries", SampleEntries.json(recorded.incrementAndGet() * 10 + 3))
                        : connection.get(life + "/years/2022");
                assertThat(reply.status()).isEqualTo(records ? 201 : 200);
            }

            @Override
            public void close() {
                connection.close();
            }
        };
    }

    private static double rebuild(ServiceProcess service, String token, String life) {
        long begun = System.nanoTime();
        assertThat(service.send("POST", life + "/projections/chronicle/replay", token, "")
                        .statusCode())
                .isEqualTo(202);
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> service.get(life + "/projections/chronicle/progress", token)
                        .body()
                        .contains("\"state\":\"live\""));
        return (System.nanoTime() - begun) / 1e6;
    }
}
