package timeline.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A transaction that has written and neither commits nor rolls back until it is told to. */
final class HeldTransaction {

    private static final class RolledBack extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final CountDownLatch written = new CountDownLatch(1);
    private final CountDownLatch told = new CountDownLatch(1);
    private volatile boolean rollingBack;
    private final Future<?> transaction;

    /** Returns when the work is done. */
    HeldTransaction(ExecutorService others, Recorder recorder, Runnable work) {
        transaction = others.submit(() -> recorder.record(() -> {
            work.run();
            written.countDown();
            await(told);
            if (rollingBack) {
                throw new RolledBack();
            }
            return true;
        }));
        await(written);
    }

    void commit() throws Exception {
        told.countDown();
        transaction.get(10, TimeUnit.SECONDS);
    }

    void rollBack() throws Exception {
        rollingBack = true;
        told.countDown();
        try {
            transaction.get(10, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(RolledBack.class);
        }
    }

    /** Does work where no transaction runs, and waits until it is done. */
    static void onAnotherThread(ExecutorService others, Runnable work) {
        try {
            others.submit(work).get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits, but not for ever. */
    static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
