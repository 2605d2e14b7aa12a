package timeline.account;

import java.util.Locale;

/** What the audit trail keeps: each a thing that somebody may later have to answer for. */
public enum Act {
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGNED_OUT,
    SESSION_ENDED,
    PASSWORD_CHANGED,
    TOKEN_MADE,
    TOKEN_REVOKED,
    PASSKEY_ADDED,
    PASSKEY_REMOVED,
    IDENTITY_LINKED,
    IDENTITY_UNLINKED,
    INVITATION_MADE,
    INVITATION_WITHDRAWN,
    INVITATION_ACCEPTED,
    PRIVACY_RULES_CHANGED,
    CIRCLES_CHANGED,
    DISCLOSED,
    DISCLOSURE_REVOKED,
    SHARE_MADE,
    SHARE_REVOKED,
    EXPORTED,
    SUBJECT_ERASED,
    TIMELINE_ERASED,
    KEYS_ROTATED;

    /** As it is stored and told: {@code token-made}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Act of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
