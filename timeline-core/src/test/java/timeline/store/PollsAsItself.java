package timeline.store;

import org.awaitility.Awaitility;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** What a test waits for it looks at itself: another thread would reach nothing ({@link Reach}). */
class PollsAsItself implements TestExecutionListener {

    @Override
    public void beforeTestClass(TestContext test) {
        Awaitility.pollInSameThread();
    }
}
