package timeline.web.lookback;

/**
 * An entry in words.
 *
 * @param address of the pages about it
 * @param seen where it is in its year
 * @param person whom it is about; empty for the owner of the timeline
 * @param age how old that person was; empty when nobody knows
 * @param subject key of the person that one may be silent about; empty for the owner
 * @param storyline key; empty when it is of none
 * @param year in which it began, or else ended
 */
record Told(
        String address,
        String seen,
        String lane,
        String laneLabel,
        String when,
        String kind,
        String title,
        String person,
        String age,
        String subject,
        String storyline,
        String storylineTitle,
        int year) {}
