package timeline.store;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a refused store as two plain sentences in place of a stack trace. */
class StoreRefusedAnalyzer extends AbstractFailureAnalyzer<StoreRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StoreRefused refused) {
        return new FailureAnalysis(refused.getMessage(), refused.action(), refused);
    }
}
