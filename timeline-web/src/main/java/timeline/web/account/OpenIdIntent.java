package timeline.web.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import timeline.life.AccountId;

/** What somebody wants of a provider's answer beside signing in, as it waits in a session. */
sealed interface OpenIdIntent {

    /** The name of the session's attribute. */
    String WAITS = "timeline.openid";

    /** To link the identity to the account that is signed in. */
    record Link(AccountId account) implements OpenIdIntent {}

    /** To come by an invitation. */
    record Join(String code, String username, String zone) implements OpenIdIntent {}

    default String written() {
        return switch (this) {
            case Link link -> "link\n" + link.account();
            case Join join -> String.join("\n", "join", line(join.code()), line(join.zone()), line(join.username()));
        };
    }

    static Optional<OpenIdIntent> read(String written) {
        List<String> lines = List.of(written.split("\n", -1));
        return switch (lines.getFirst()) {
            case "link" -> Optional.of(new Link(new AccountId(UUID.fromString(lines.get(1)))));
            case "join" -> Optional.of(new Join(lines.get(1), lines.get(3), lines.get(2)));
            default -> Optional.empty();
        };
    }

    private static String line(String said) {
        return said.replace("\n", " ");
    }
}
