package timeline.api;

import java.util.List;
import org.springframework.http.HttpStatus;
import timeline.kind.Problem;

/** A request cannot be taken as it is; says everything that is wrong with it, each with its place. */
public class InputRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final String slug;
    private final transient List<Problem> problems;

    /**
     * Refuses a request for its form.
     *
     * @param slug the last part of the problem's type
     * @param problems may be empty when no place can be named
     */
    public InputRefused(HttpStatus status, String slug, String detail, List<Problem> problems) {
        super(detail);
        this.status = status;
        this.slug = slug;
        this.problems = List.copyOf(problems);
    }

    /** Refuses what a body says. */
    public static InputRefused of(List<Problem> problems) {
        String detail = problems.size() == 1
                ? problems.getFirst().detail()
                : problems.size() + " things are wrong with the request; errors names each";
        return new InputRefused(HttpStatus.BAD_REQUEST, "invalid-request", detail, problems);
    }

    /** Refuses one member or parameter. */
    public static InputRefused of(String pointer, String detail) {
        return of(List.of(new Problem(pointer, detail)));
    }

    HttpStatus status() {
        return status;
    }

    String slug() {
        return slug;
    }

    List<Problem> problems() {
        return problems;
    }
}
