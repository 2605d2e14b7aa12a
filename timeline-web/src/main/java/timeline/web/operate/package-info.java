/** What those who operate the service are told of it, besides health: no word and no name of a life. */
@NullMarked
package timeline.web.operate;

import org.jspecify.annotations.NullMarked;
