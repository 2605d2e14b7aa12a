package timeline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import timeline.store.TestDatabase;
import timeline.web.system.ServiceProcess;

/** The service as its user runs it, on a database of the benchmark's server. */
final class BenchService {

    private static final Pattern JVM_ARGUMENTS = Pattern.compile("<jvmArguments>(.+)</jvmArguments>");

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
    private static List<String> options(String... jvm) throws IOException {
        Stream<String> asked =
                Stream.of(System.getenv().getOrDefault("TIMELINE_BENCH_JVM", "").split(" "));
        Stream<String> told = jvm.length == 0 ? Stream.of("-Xmx1g") : Stream.of(jvm);
        return Stream.of(asStarted(), told, asked)
                .flatMap(options -> options)
                .filter(option -> !option.isBlank())
                .toList();
    }

    /** As {@code mvn spring-boot:run} does. */
    private static Stream<String> asStarted() throws IOException {
        Matcher pom = JVM_ARGUMENTS.matcher(Files.readString(Path.of("pom.xml")));
        if (!pom.find()) {
            throw new IllegalStateException("the pom of timeline-web has no jvmArguments");
        }
        return Stream.of(pom.group(1).split(" "));
    }
}
