package timeline.web;

import java.util.List;
import timeline.search.Marks;

/**
 * An entry as one line of a list, outside the page of its year.
 *
 * @param address where it stands on the page of its year
 * @param when in words
 * @param title in pieces, of which those that were looked for are marked
 * @param excerpt where else it was found, in pieces; empty where the title says enough
 * @param age how old the one whom it is about was; empty when nobody knows
 * @param person whom it is about; empty for the owner of the timeline
 */
public record EntryLine(
        String address,
        String lane,
        String laneLabel,
        String when,
        List<Marks.Piece> title,
        List<Marks.Piece> excerpt,
        String kind,
        String age,
        String person,
        String storyline,
        int count,
        boolean ongoing) {

    /** The entries of one year, under its name. */
    public record Year(String id, String name, List<EntryLine> lines) {}
}
