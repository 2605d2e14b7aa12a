package timeline.life;

import java.time.Instant;

/**
 * A command that begins a stream and says all that is recorded by it, so that where the stream cannot exist yet there is
 * nothing to load and nothing to decide.
 *
 * @param <R> what the aggregate answers to the command
 */
public interface Beginning<R> {

    /** The name of the aggregate that goes on with the stream. */
    String aggregate();

    /** The stream's identifier, in its text. */
    Object stream();

    /** What is recorded. */
    TimelineEvent first();

    /** What the aggregate answers once it is recorded. */
    R begun(Instant at);
}
