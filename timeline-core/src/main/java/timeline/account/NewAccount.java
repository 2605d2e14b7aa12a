package timeline.account;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an account is made of.
 *
 * @param password in plain, never stored; 1 to {@link #PASSWORD_MAX_CHARS} characters, or null for somebody who
 *     signs in at another provider
 * @param zone the IANA time zone of the account's first timeline
 * @param locale the language tag of the account's first timeline: {@code ko} or {@code en}
 */
public record NewAccount(String username, @Nullable String password, String zone, String locale) {

    /** What is asked of a password that a person chooses on a page. */
    public static final int PASSWORD_MIN_CHARS = 8;

    public static final int PASSWORD_MAX_CHARS = 1_000;

    /** An account whose first timeline keeps this machine's zone and speaks its language. */
    static NewAccount here(String username, String password) {
        return new NewAccount(username, password, ZoneId.systemDefault().getId(), languageOf(Locale.getDefault()));
    }

    /** The language tag nearest to a locale: {@code ko} or {@code en}. */
    public static String languageOf(Locale locale) {
        return locale.getLanguage().equals("ko") ? "ko" : "en";
    }

    @Override
    public String toString() {
        return "NewAccount[" + username + "]"; // the password stays out of logs
    }
}
