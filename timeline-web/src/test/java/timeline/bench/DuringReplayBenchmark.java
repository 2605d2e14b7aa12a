package timeline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import timeline.web.system.ServiceProcess;

/** Reading and recording while all of history is replayed, beside the same without: nobody waits, and no request fails. */
class DuringReplayBenchmark {

    private static final int EVENTS = Integer.getInteger("timeline.bench.events", 1_000_000);
    private static final int CLIENTS = 8;
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("timeline.bench.seconds", 8));

    private final AtomicInteger recorded = new AtomicInteger();

    @Test
    void readsAndRecordsMeanwhile() throws Exception {
        LongLog log = LongLog.of("during", EVENTS);
        try (ServiceProcess service = log.start()) {
            String token = service.token();
            long before = log.inLog();
            Load.warmUp(CLIENTS, client -> both(service, token, log.life(), client));
            Rounds rounds = new Rounds();
            for (int round = 0; round < 3; round++) {
                Load.Rate without = Load.run(CLIENTS, ROUND, client -> both(service, token, log.life(), client));
                log.begin("chronicle");
                Load.Rate during = Load.run(CLIENTS, ROUND, client -> both(service, token, log.life(), client));
                assertThat(log.replaying())
                        .as("the replay was over before the round")
                        .isTrue();
                log.cancel();
                rounds.add(during, without);
            }
            assertThat(log.inLog()).isEqualTo(before + recorded.get());
            checkAReplayThatIsNotCancelled(log, service, token);
            rounds.report(
                    "reading the year and recording by turns, 8 clients, during a replay",
                    "%,.0f/s",
                    "%,.0f/s without");
        }
    }

    private static void checkAReplayThatIsNotCancelled(LongLog log, ServiceProcess service, String token) {
        // The live view has read all that was recorded.
        YearOfOne.check(service, token, log.life(), log.position());
        String live = log.yearOfOne();
        log.replay("chronicle");
        WrittenYears.check(log.sql());
        assertThat(log.yearOfOne()).as("rebuilt equals live").isEqualTo(live);
    }

    /** Each client records once for every nine looks; whatever is not answered as it should be ends the run. */
    private Load.Step both(ServiceProcess service, String token, String life, int client) {
        HttpConnection connection = new HttpConnection(service.address(), token);
        AtomicInteger turn = new AtomicInteger(client);
        return new Load.Step() {
            @Override
            public void run() {
                boolean records = turn.incrementAndGet() % 10 == 0;
                HttpConnection.Reply reply = records
                        ? connection.post(life + "/entries", SampleEntries.json(recorded.incrementAndGet() * 10 + 3))
                        : connection.get(life + "/years/2022");
                if (reply.status() != (records ? 201 : 200)) {
                    throw new IllegalStateException(reply.status() + ": " + reply.body());
                }
            }

            @Override
            public void close() {
                connection.close();
            }
        };
    }
}
