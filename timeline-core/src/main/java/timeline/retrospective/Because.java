package timeline.retrospective;

import java.util.List;

/**
 * A reason, with the reasons for it.
 *
 * @param because nested at most {@value #DEEPEST} deep, so that the log's JSON stays readable
 */
public record Because(String text, List<Because> because) {

    /** Each level costs two levels of JSON, whose readers refuse more than 500. */
    public static final int DEEPEST = 200;

    public Because {
        because = List.copyOf(because);
    }
}
