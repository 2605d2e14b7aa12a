package timeline.web.retrospective;

import java.util.List;

/**
 * A year's retrospective as its page shows it.
 *
 * @param state {@code none}, {@code draft} or {@code published}
 * @param waiting how many items to be improved no try answers
 * @param unsaid how many items of the year that is followed up nothing is said of yet
 */
record ShownBook(
        int year,
        String state,
        int edition,
        long version,
        List<ShownFollowUp> followUp,
        List<ShownChapter> chapters,
        List<ShownColumn> columns,
        ShownFacts facts,
        long waiting,
        long unsaid) {

    /** Whether nothing was said in it yet. */
    public boolean blank() {
        return state.equals("none");
    }
}
