/**
 * User-defined views: what an owner wants to see of a timeline, checked, saved and taken away (ADR 0019). What a view shows is
 * gathered in {@code timeline.viewed} and told in {@code timeline.tally}.
 */
@NullMarked
package timeline.view;

import org.jspecify.annotations.NullMarked;
