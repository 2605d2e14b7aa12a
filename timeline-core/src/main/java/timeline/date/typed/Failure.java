package timeline.date.typed;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import timeline.date.EdtfRejected;
import timeline.date.EdtfRejected.Reason;

/** Collects why a text cannot be read, and tells the reason that helps most. */
final class Failure {
    // What is said of texts that were not meant as EDTF in the first place.
    private static final Set<Reason> NOT_MEANT_AS_EDTF = EnumSet.of(
            Reason.EMPTY,
            Reason.WHITESPACE,
            Reason.NOT_A_DATE,
            Reason.UNEXPECTED,
            Reason.BASIC_FORMAT,
            Reason.WEEK_OR_ORDINAL,
            Reason.YEAR_LENGTH,
            Reason.SLASHES,
            Reason.LONG_YEAR);

    private final String text;
    private final Optional<EdtfRejected> notEdtf;
    private @Nullable EdtfRejected rejected;
    private @Nullable List<Token> firstTried;
    private boolean noSuchDate;

    Failure(String text, Optional<EdtfRejected> notEdtf) {
        this.text = text;
        this.notEdtf = notEdtf.filter(rejection -> !NOT_MEANT_AS_EDTF.contains(rejection.reason()));
    }

    void noSuchDate(boolean readButEmpty) {
        noSuchDate |= readButEmpty;
    }

    void rejected(EdtfRejected draft) {
        rejected = rejected == null ? draft : rejected;
    }

    /** Keeps what the language tried first did not know; the other one knows even less. */
    void tried(List<Token> tokens) {
        firstTried = firstTried == null ? tokens : firstTried;
    }

    Interpretation told(Locale locale) {
        return new Interpretation.NotUnderstood(words(locale));
    }

    private String words(Locale locale) {
        if (notEdtf.isPresent()) {
            return notEdtf.get().messageIn(locale);
        }
        Optional<Token> unknown = unknown();
        if (unknown.isPresent()) {
            return Note.of("unknownWord", unknown.get().text()).in(locale);
        }
        if (rejected != null) {
            return rejected.messageIn(locale);
        }
        return Note.of(noSuchDate ? "noSuchDate" : "noDate", text).in(locale);
    }

    private Optional<Token> unknown() {
        List<Token> tokens = firstTried == null ? List.of() : firstTried;
        return tokens.stream().filter(token -> token.is(Kind.UNKNOWN)).findFirst();
    }
}
