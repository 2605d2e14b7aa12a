package timeline.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import timeline.kind.Lane;

/** Reads the parameter {@code lane}; what is blank was not asked for. */
public final class Lanes {

    private Lanes() {}

    /**
     * The lane of a key.
     *
     * @throws InputRefused when there is none of it
     */
    public static Optional<Lane> of(@Nullable String sent) {
        return Optional.ofNullable(sent)
                .filter(text -> !text.isBlank())
                .map(key -> Lane.find(key)
                        .orElseThrow(() -> InputRefused.of("/lane", "lane is one of career, family, health, living")));
    }
}
