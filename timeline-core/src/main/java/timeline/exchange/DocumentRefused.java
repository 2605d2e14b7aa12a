package timeline.exchange;

import java.util.List;
import java.util.stream.Collectors;
import timeline.kind.Problem;

/** A document is not one of ours: nothing of it was taken. */
public class DocumentRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    static DocumentRefused of(String pointer, String detail) {
        return new DocumentRefused(List.of(new Problem(pointer, detail)));
    }

    DocumentRefused(List<Problem> problems) {
        super(problems.stream().map(Problem::detail).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
