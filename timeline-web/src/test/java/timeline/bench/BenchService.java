package timeline.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import timeline.store.TestDatabase;
import timeline.web.system.ServiceProcess;

/** The service as its user runs it, on a database of the benchmark's server. */
final class BenchService {

    private BenchService() {}

    static ServiceProcess start(Path folder, TestDatabase database, String... jvm) throws IOException {
        return ServiceProcess.start(
                folder,
                Map.of(
                        "TIMELINE_HOME", folder.resolve("home").toString(),
                        "SPRING_DATASOURCE_URL", database.url(),
                        "SPRING_DATASOURCE_USERNAME", database.username(),
                        "SPRING_DATASOURCE_PASSWORD", database.password()),
                jvm.length == 0 ? List.of("-Xmx1g") : List.of(jvm));
    }
}
