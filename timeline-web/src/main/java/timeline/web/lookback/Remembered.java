package timeline.web.lookback;

import timeline.lookback.Anniversary;

/**
 * Something of this day of an earlier year.
 *
 * @param ago in words
 * @param what {@code happened}, {@code began} or {@code ended}
 */
record Remembered(String ago, String what, Told told) {

    static Remembered of(Anniversary anniversary, Telling telling) {
        return new Remembered(
                telling.words().say("lookback.ago", anniversary.yearsAgo()),
                anniversary.what().key(),
                telling.of(anniversary.entry()));
    }
}
