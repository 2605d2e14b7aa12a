package timeline;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The core as the service runs it, without an edge. */
@SpringBootApplication
public class CoreTestApplication {}
