package timeline.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** So many clients that do one thing again and again for a while, each as soon as it has its answer. */
final class Load {

    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("timeline.bench.warm", 120));

    /** So few that the service's compilers, which share its cores, get their turn. */
    private static final int FEW = 3;

    /** What one client does once. */
    interface Step extends AutoCloseable {
        void run() throws Exception;

        @Override
        default void close() {}
    }

    /**
     * What came of it.
     *
     * @param perSecond of all clients together
     */
    record Rate(long count, double perSecond, double p50Millis, double p99Millis) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%,.0f/s (p50 %.2f ms, p99 %.2f ms)", perSecond, p50Millis, p99Millis);
        }
    }

    private Load() {}

    /**
     * Runs them.
     *
     * @param client makes the step of each client, by its number from 0
     */
    static Rate run(int clients, Duration time, IntFunction<Step> client) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            steps.add(client.apply(i));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            long start = System.nanoTime();
            long end = start + time.toNanos();
            List<Future<long[]>> running = steps.stream()
                    .map(step -> threads.submit(() -> times(step, end)))
                    .toList();
            long[] all = running.stream()
                    .map(Load::get)
                    .flatMapToLong(Arrays::stream)
                    .sorted()
                    .toArray();
            return rate(all, System.nanoTime() - start);
        } finally {
            steps.forEach(Step::close);
        }
    }

    /**
     * Runs them until the service's code is compiled: at first few of them, since beside 32 the compilers of two cores need
     * 170 seconds for what they do in a hundred so; then all.
     */
    static void warmUp(int clients, IntFunction<Step> client) {
        run(Math.min(FEW, clients), WARM_UP.dividedBy(2), client);
        run(clients, WARM_UP.dividedBy(2), client);
    }

    /** One client does it so many times. */
    static Rate run(int count, Step step) throws Exception {
        long[] times = new long[count];
        long start = System.nanoTime();
        try (step) {
            for (int i = 0; i < count; i++) {
                long begun = System.nanoTime();
                step.run();
                times[i] = System.nanoTime() - begun;
            }
        }
        long took = System.nanoTime() - start;
        Arrays.sort(times);
        return rate(times, took);
    }

    private static long[] times(Step step, long end) throws Exception {
        long[] times = new long[1 << 12];
        int count = 0;
        for (long begun = System.nanoTime(); begun < end; begun = System.nanoTime()) {
            step.run();
            if (count == times.length) {
                times = Arrays.copyOf(times, count * 2);
            }
            times[count++] = System.nanoTime() - begun;
        }
        return Arrays.copyOf(times, count);
    }

    private static long[] get(Future<long[]> running) {
        try {
            return running.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Rate rate(long[] sorted, long nanos) {
        if (sorted.length == 0) {
            throw new IllegalStateException("nobody came to an end");
        }
        return new Rate(
                sorted.length,
                sorted.length / (nanos / 1e9),
                sorted[sorted.length / 2] / 1e6,
                sorted[(int) (sorted.length * 0.99)] / 1e6);
    }
}
