package timeline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import timeline.web.system.ServiceProcess;

/** All of history folded into the year view, in a small heap, beside the least that anybody could do. */
class ReplayBenchmark {

    private static final int EVENTS = Integer.getInteger("timeline.bench.events", 1_000_000);
    private static final int STOCK = Math.min(EVENTS, 20_000);
    private static final String HEAP = System.getProperty("timeline.bench.heap", "512m");

    @Test
    void replaysHistoryIntoTheYear() throws Exception {
        LongLog log = LongLog.of("replay", EVENTS);
        BareReplay bare = new BareReplay(log.database());
        bare.fill(EVENTS);
        GcLog collections = new GcLog(Files.createTempFile("replay", ".gc"));
        try (ServiceProcess service = log.start("-Xmx" + HEAP, collections.option());
                StockAxon stock = new StockAxon(log.database(), STOCK)) {
            stock.fill();
            String live = log.yearOfOne();
            round(log, bare, -1);
            stock.intoTheYear();
            Rounds besideFloor = new Rounds();
            Rounds besideStock = new Rounds();
            Rounds besideBare = new Rounds();
            for (int round = 0; round < 3; round++) {
                double[] both = round(log, bare, round);
                double stockYear = stock.intoTheYear();
                double stockRows = stock.intoBareRows();
                besideFloor.add(both[1], both[0]);
                besideStock.add(both[1], stockYear);
                besideBare.add(both[1], stockRows);
                Report.say("replay, round %d: Axon as it comes %,.0f events/s, into bare rows %,.0f"
                        .formatted(round, stockYear, stockRows));
            }
            WrittenYears.check(log.sql());
            assertThat(log.yearOfOne()).as("rebuilt equals live").isEqualTo(live);
            String rate = "%,.0f events/s";
            besideFloor.report("replaying %,d events into the year view".formatted(EVENTS), rate, rate);
            besideStock.report(
                    "the same, beside Axon's pooled processor as it comes with %,d of them".formatted(STOCK),
                    rate,
                    rate);
            besideBare.report("the same, beside it with a handler that writes one bare row for each", rate, rate);
            Report.line(
                    "heap of the service meanwhile, -Xmx" + HEAP,
                    "%d MiB used at most, %d MiB after a collection".formatted(collections.peak(), collections.kept()),
                    "512 MiB wanted",
                    collections.peak() / 512.0);
        }
        Files.delete(collections.file());
    }

    /** The floor and the figure, events a second. */
    private static double[] round(LongLog log, BareReplay bare, int round) throws Exception {
        long begun = System.nanoTime();
        assertThat(bare.run()).isEqualTo(EVENTS);
        double floor = EVENTS / ((System.nanoTime() - begun) / 1e9);
        log.emptyTheYearView();
        Duration took = log.replay("chronicle");
        double figure = log.inLog() / (took.toMillis() / 1e3);
        Report.say("replay, round %d: %,.0f events/s; floor %,.0f".formatted(round, figure, floor));
        return new double[] {floor, figure};
    }
}
