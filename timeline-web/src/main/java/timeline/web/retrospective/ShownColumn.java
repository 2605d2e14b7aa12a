package timeline.web.retrospective;

import java.util.List;

/**
 * A column of the page.
 *
 * @param others the columns that an item may go to from here
 */
record ShownColumn(String key, String label, String hint, List<ShownItem> items, List<Other> others) {

    /** Another column. */
    record Other(String key, String label) {}
}
