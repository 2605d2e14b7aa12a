package timeline.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Points a test's context to a new database; the class in the cache's key keeps contexts apart. */
record FreshDatabaseCustomizer(Class<?> declaredOn) implements ContextCustomizer {

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
        TestDatabase database = TestDatabase.createForContext();
        TestPropertyValues.of(
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + database.username(),
                        "spring.datasource.password=" + database.password(),
                        // Contexts wait in the test framework's cache with their pools.
                        "spring.datasource.hikari.minimum-idle=1",
                        "spring.datasource.hikari.idle-timeout=10000",
                        "timeline.home=" + TestServer.HOMES,
                        "timeline.store.throw-away=true")
                .applyTo(context);
    }

    static class Factory implements ContextCustomizerFactory {

        @Override
        public @Nullable ContextCustomizer createContextCustomizer(
                Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
            var annotation = TestContextAnnotationUtils.findAnnotationDescriptor(testClass, FreshDatabase.class);
            // A nested class shares the database of the class around it, and so do all of a composed annotation.
            return annotation == null ? null : new FreshDatabaseCustomizer(annotation.getDeclaringClass());
        }
    }
}
