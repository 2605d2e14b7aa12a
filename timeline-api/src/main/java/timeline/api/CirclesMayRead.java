package timeline.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Opens what an endpoint or page answers to the members of circles, and to its owner under {@code ?as=}; everything
 * without it is the owner's alone.
 *
 * <p>What bears it reads with the {@link timeline.life.Timeline} that it is handed, and answers the same bytes whether or
 * not there are entries that its reader may not see (ADR 0015).
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface CirclesMayRead {}
