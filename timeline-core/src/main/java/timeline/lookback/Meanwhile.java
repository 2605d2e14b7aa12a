package timeline.lookback;

import java.util.List;

/**
 * What went on while something lasted.
 *
 * @param title of what lasted, in the reader's language
 * @param items by date
 */
public record Meanwhile(String title, List<Overlap> items) {}
