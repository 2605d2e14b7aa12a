package timeline.api.account;

import org.jspecify.annotations.Nullable;

/**
 * What a token is asked for with.
 *
 * @param name 1 to 100 characters that tell its owner what it is for; null when the request has none
 */
record NewToken(@Nullable String name) {}
