/**
 * Benchmarks: each measures the service, as a process of its own, beside a floor on the same PostgreSQL in the same run, and
 * checks what it did. {@code mvn verify -Pbench} runs them; they are no tests.
 */
@NullMarked
package timeline.bench;

import org.jspecify.annotations.NullMarked;
