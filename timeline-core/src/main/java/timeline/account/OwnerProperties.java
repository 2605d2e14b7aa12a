package timeline.account;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The first account as the environment names it: {@code TIMELINE_OWNER_USERNAME} and {@code TIMELINE_OWNER_PASSWORD}.
 * An empty variable counts as none, as compose files pass them on.
 */
@ConfigurationProperties("timeline.owner")
record OwnerProperties(@Nullable String username, @Nullable String password) {

    OwnerProperties {
        boolean named = username != null && !username.isBlank();
        boolean locked = password != null && !password.isBlank();
        if (named != locked) {
            throw new IllegalArgumentException(
                    "TIMELINE_OWNER_USERNAME and TIMELINE_OWNER_PASSWORD go together: set both, or neither"
                            + " to set the first account up in the browser");
        }
        username = named ? username : null;
        password = locked ? password : null;
    }

    boolean given() {
        return username != null;
    }

    @Override
    public String toString() {
        return "OwnerProperties[" + username + "]"; // the password stays out of logs
    }
}
