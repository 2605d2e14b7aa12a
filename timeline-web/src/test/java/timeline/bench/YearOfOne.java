package timeline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import timeline.text.StrictJson;
import timeline.web.system.ServiceProcess;

/** A life of a hundred entries in 2022, recorded over HTTP. */
final class YearOfOne {

    static final int ENTRIES = 100;

    private YearOfOne() {}

    /** Records it, and waits until it is on the year. */
    static void record(ServiceProcess service, String token, String life) {
        try (HttpConnection connection = new HttpConnection(service.address(), token)) {
            String position = "";
            for (int n = 0; n < ENTRIES; n++) {
                HttpConnection.Reply reply = connection.post(life + "/entries", SampleEntries.json(n * 10 + 9));
                assertThat(reply.status()).isEqualTo(201);
                position = reply.position();
            }
            check(service, token, life, position);
        }
    }

    static void check(ServiceProcess service, String token, String life, String position) {
        var year = service.get(life + "/years/2022", token, "Timeline-Position", position);
        assertThat(StrictJson.MAPPER
                        .readTree(year.body())
                        .path("totals")
                        .path("entries")
                        .asInt())
                .isEqualTo(ENTRIES);
    }
}
