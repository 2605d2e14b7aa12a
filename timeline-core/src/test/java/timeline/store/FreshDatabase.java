package timeline.store;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.test.context.ContextCustomizerFactories;

/**
 * Gives a Spring test class an empty {@link TestDatabase} as its store, and a throw-away home; and so its own context.
 *
 * <p>On an annotation, all the classes that carry that one share one store and one context. The tag has CI run it both on
 * the embedded server and in a container.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("store")
@ContextCustomizerFactories(FreshDatabaseCustomizer.Factory.class)
public @interface FreshDatabase {}
