package timeline.web.account;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import timeline.account.AccountRejected;
import timeline.account.NewAccount;

/**
 * What the set-up page sends. Every part may be absent, as strangers send what they like.
 *
 * @param zone the browser's time zone, which a script fills in
 * @param code the code of the log, for those who are not on this machine
 */
record SetUpForm(
        @Nullable String username,
        @Nullable String password,
        @Nullable String repeated,
        @Nullable String zone,
        @Nullable String code) {

    static SetUpForm blank(@Nullable String code) {
        return new SetUpForm("", "", "", ZoneId.systemDefault().getId(), code);
    }

    /** What is wrong, as message keys by field; empty when nothing is. */
    Map<String, String> faults() {
        Map<String, String> faults = new LinkedHashMap<>();
        if (text(username).isBlank()) {
            faults.put("username", "setup.username.missing");
        }
        if (text(password).length() < NewAccount.PASSWORD_MIN_CHARS) {
            faults.put("password", "setup.password.short");
        } else if (!text(password).equals(repeated)) {
            faults.put("repeated", "setup.repeated.differs");
        }
        return faults;
    }

    /** What is wrong with an account that was not made, as message keys by field. */
    static Map<String, String> faults(AccountRejected rejected) {
        return switch (rejected.reason()) {
            case USERNAME_TAKEN -> Map.of("username", "setup.username.taken");
            case USERNAME_INVALID, ALREADY_SET_UP -> Map.of("username", "setup.username.invalid");
            case PASSWORD_EMPTY, PASSWORD_TOO_SHORT -> Map.of("password", "setup.password.short");
            case PASSWORD_TOO_LONG -> Map.of("password", "setup.password.long");
        };
    }

    NewAccount toAccount(Locale locale) {
        return new NewAccount(text(username), text(password), knownZone(zone), NewAccount.languageOf(locale));
    }

    /** The zone that a browser tells; this server's when it tells none. */
    static String knownZone(@Nullable String told) {
        return told != null && ZoneId.getAvailableZoneIds().contains(told)
                ? told
                : ZoneId.systemDefault().getId();
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }

    @Override
    public String toString() {
        return "SetUpForm[" + username + "]"; // passwords and code stay out of logs
    }
}
