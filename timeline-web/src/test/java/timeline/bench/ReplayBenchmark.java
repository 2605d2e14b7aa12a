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
            double[] figures = new double[3];
            double[] floors = new double[3];
            double[] ratios = new double[3];
            double[] stocks = new double[3];
            double[] times = new double[3];
            double[] bareStocks = new double[3];
            double[] bareTimes = new double[3];
            for (int round = 0; round < 3; round++) {
                double[] both = round(log, bare, round);
                floors[round] = both[0];
                figures[round] = both[1];
                ratios[round] = both[1] / both[0];
                stocks[round] = stock.intoTheYear();
                times[round] = both[1] / stocks[round];
                bareStocks[round] = stock.intoBareRows();
                bareTimes[round] = both[1] / bareStocks[round];
                Report.say("replay, round %d: Axon as it comes %,.0f events/s, into bare rows %,.0f"
                        .formatted(round, stocks[round], bareStocks[round]));
            }
            log.checkYears();
            assertThat(log.yearOfOne()).as("rebuilt equals live").isEqualTo(live);
            Report.line(
                    "replaying %,d events into the year view".formatted(EVENTS),
                    "%,.0f events/s".formatted(Report.median(figures)),
                    "%,.0f events/s".formatted(Report.median(floors)),
                    Report.median(ratios));
            Report.line(
                    "the same, beside Axon's pooled processor as it comes with %,d of them".formatted(STOCK),
                    "%,.0f events/s".formatted(Report.median(figures)),
                    "%,.0f events/s".formatted(Report.median(stocks)),
                    Report.median(times));
            Report.line(
                    "the same, beside it with a handler that writes one bare row for each",
                    "%,.0f events/s".formatted(Report.median(figures)),
                    "%,.0f events/s".formatted(Report.median(bareStocks)),
                    Report.median(bareTimes));
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
