package timeline.log;

import java.util.OptionalLong;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What one database transaction appended to the log; when it has committed, followers are woken. */
class LogTransaction {

    private final LogSignal signal;

    LogTransaction(LogSignal signal) {
        this.signal = signal;
    }

    /**
     * Notes an event of the running transaction.
     *
     * @throws IllegalStateException outside a transaction, where the event and what belongs to it could part
     */
    void appended(long index) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("an event may only be appended in a transaction");
        }
        if (TransactionSynchronizationManager.getResource(this) == null) {
            TransactionSynchronizationManager.registerSynchronization(new Wake());
        } else {
            TransactionSynchronizationManager.unbindResource(this);
        }
        TransactionSynchronizationManager.bindResource(this, index);
    }

    /** The index of the last event of the running transaction; empty when it has none yet. */
    OptionalLong last() {
        Long index = (Long) TransactionSynchronizationManager.getResource(this);
        return index == null ? OptionalLong.empty() : OptionalLong.of(index);
    }

    private final class Wake implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            signal.raise();
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(LogTransaction.this);
        }
    }
}
