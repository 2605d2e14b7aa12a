/** The OpenAPI document of this very API, made of its endpoints; read by clients and by the page that shows it. */
@NullMarked
package timeline.api.openapi;

import org.jspecify.annotations.NullMarked;
