package timeline.life;

import static org.hamcrest.Matchers.equalTo;

import org.hamcrest.FeatureMatcher;
import org.hamcrest.Matcher;
import timeline.life.Rejected.Reason;

/** Says of a refused command why it was refused. */
public final class Refused extends FeatureMatcher<Rejected, Reason> {

    private Refused(Reason reason) {
        super(equalTo(reason), "refused because of", "reason");
    }

    public static Matcher<Rejected> because(Reason reason) {
        return new Refused(reason);
    }

    @Override
    protected Reason featureValueOf(Rejected rejected) {
        return rejected.reason();
    }
}
