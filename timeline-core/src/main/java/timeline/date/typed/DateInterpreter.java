package timeline.date.typed;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import timeline.date.EdtfRejected;

/** Reads dates as people type them, in Korean, in English or as EDTF; it tells what it assumed and never guesses silently. */
public final class DateInterpreter {
    private static final int LONGEST = 200;
    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");
    private static final Pattern MONTH_AND_DAY = Pattern.compile("0[1-9]\\d\\d");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2}");

    /**
     * Reads what was typed.
     *
     * @param locale the reader's language, and whether 03/10 is in March or in October
     * @param zone where a time of day is told
     * @param relativeTo the day that "yesterday" is counted from
     */
    public Interpretation interpret(String text, Locale locale, ZoneId zone, LocalDate relativeTo) {
        if (text.isBlank()) {
            return new Interpretation.NotUnderstood(Note.of("empty").in(locale));
        }
        if (text.length() > LONGEST) {
            return new Interpretation.NotUnderstood(Note.of("tooLong", LONGEST).in(locale));
        }
        Readings readings = new Readings(locale, zone);
        if (MONTH_AND_DAY.matcher(text.strip()).matches()) {
            // 0317 is the 17th of March to whoever types it, and the year 317 to EDTF alone.
            List<Token> tokens =
                    Lexer.cut(text.strip().substring(0, 2) + "/" + text.strip().substring(2), Lexicon.ENGLISH);
            Phrases.read(tokens, new Grammar(false, NumberOrder.MONTH_FIRST, relativeTo)).stream()
                    .flatMap(said -> said.drafts(relativeTo).stream())
                    .forEach(readings::add);
        }
        Failure failure = new Failure(text.strip(), readings.add(new Draft(text.strip(), List.of())));
        for (boolean korean : languages(text, locale)) {
            if (read(text, korean, locale, relativeTo, readings, failure)) {
                break;
            }
        }
        return readings.interpretation().orElseGet(() -> failure.told(locale));
    }

    private static boolean read(
            String text, boolean korean, Locale locale, LocalDate today, Readings readings, Failure failure) {
        List<Token> tokens = Lexer.cut(text, korean ? Lexicon.KOREAN : Lexicon.ENGLISH);
        failure.tried(tokens);
        boolean read = false;
        for (NumberOrder order : NumberOrder.likeliestFirst(locale, korean)) {
            Optional<Phrase> phrase = Phrases.read(tokens, new Grammar(korean, order, today));
            List<Draft> drafts = phrase.map(said -> said.drafts(today)).orElse(List.of());
            failure.noSuchDate(phrase.isPresent() && drafts.isEmpty());
            for (Draft draft : drafts) {
                Optional<EdtfRejected> rejected = readings.add(draft);
                rejected.ifPresent(failure::rejected);
                read |= rejected.isEmpty();
            }
        }
        return read;
    }

    /** Whether to read it as Korean, in the order to try; digits alone are read as the reader's own language. */
    private static List<Boolean> languages(String text, Locale locale) {
        if (HANGUL.matcher(text).find()) {
            return List.of(true);
        }
        boolean english = LATIN.matcher(text).find() || !locale.getLanguage().equals("ko");
        return List.of(!english, english);
    }
}
