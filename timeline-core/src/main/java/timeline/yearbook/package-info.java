/** The retrospective of a year as one document: with its facts, as JSON and as Markdown, published and compared; any edge may call it. */
@NullMarked
package timeline.yearbook;

import org.jspecify.annotations.NullMarked;
