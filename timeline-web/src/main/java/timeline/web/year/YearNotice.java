package timeline.web.year;

import java.util.List;

/**
 * What was just done, told on the page that shows it.
 *
 * @param key of the message: {@code recorded}, {@code corrected}, {@code ended}, {@code retracted} or {@code restored}
 * @param address of the entry's pages
 * @param assumptions what was not typed of a date and had to be supplied
 * @param warnings what looks odd of it, and was taken all the same
 * @param awaited whether the page does not show it yet
 */
record YearNotice(
        String key,
        String id,
        String address,
        String title,
        String when,
        List<String> assumptions,
        List<String> warnings,
        boolean awaited) {

    /** Whether it is taken back, and can be restored from here. */
    public boolean retracted() {
        return key.equals("retracted");
    }
}
