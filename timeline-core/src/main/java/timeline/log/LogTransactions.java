package timeline.log;

import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** Gives Axon's units of work the transactions of the store, and none while what they decide is only gathered. */
class LogTransactions implements TransactionManager {

    private final TransactionManager store;

    LogTransactions(PlatformTransactionManager transactions) {
        this.store = new SpringTransactionManager(transactions);
    }

    @Override
    public Transaction startTransaction() {
        return (Gathering.running() == null ? store : NoTransactionManager.INSTANCE).startTransaction();
    }
}
