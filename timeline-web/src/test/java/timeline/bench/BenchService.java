package timeline.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import timeline.store.TestDatabase;
import timeline.web.system.ServiceProcess;

/** The service as its user runs it, on a database of the benchmark's server. */
final class BenchService {

    /** As the pom starts it. */
    private static final List<String> AS_STARTED = List.of(
            "-XX:+UseParallelGC", "-XX:MaxInlineLevel=25", "-XX:InlineSmallCode=4000", "-XX:FreqInlineSize=600");

    private BenchService() {}

    static ServiceProcess start(Path folder, TestDatabase database, String... jvm) throws IOException {
        return ServiceProcess.start(
                folder,
                Map.of(
                        "TIMELINE_HOME", folder.resolve("home").toString(),
                        "SPRING_DATASOURCE_URL", database.url(),
                        "SPRING_DATASOURCE_USERNAME", database.username(),
                        "SPRING_DATASOURCE_PASSWORD", database.password()),
                options(jvm));
    }

    /** More of them, to profile, by the environment variable {@code TIMELINE_BENCH_JVM}. */
    private static List<String> options(String... jvm) {
        Stream<String> asked =
                Stream.of(System.getenv().getOrDefault("TIMELINE_BENCH_JVM", "").split(" "));
        Stream<String> told = jvm.length == 0 ? Stream.of("-Xmx1g") : Stream.of(jvm);
        return Stream.of(AS_STARTED.stream(), told, asked)
                .flatMap(options -> options)
                .filter(option -> !option.isBlank())
                .toList();
    }
}
