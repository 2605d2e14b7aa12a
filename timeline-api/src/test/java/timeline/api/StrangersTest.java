package timeline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

@ApiTest
class StrangersTest {

    private static final String ENTRY = "0b7a3c1e-1111-4a4a-8a8a-000000000001";
    private static final String NONE = "/api/v1/timelines/0b7a3c1e-9999-4a4a-8a8a-000000000009";

    private final Client stranger;
    private final Client nobody;
    private final String life;

    @Autowired
    StrangersTest(People people) {
        Client owner = people.named("지은");
        stranger = people.named("하늘");
        nobody = people.nobody();
        life = owner.newTimeline();
        owner.post(
                        life + "/entries",
                        "{\"id\": \"" + ENTRY + "\", \"kind\": \"reflection\", \"when\": \"2022\", \"title\": \"가\"}")
                .created();
        owner.put(life + "/subjects/a", "{\"label\": \"가\"}").created();
        owner.put(life + "/storylines/a", "{\"title\": \"가\"}").created();
    }

    /** Whether it is there and somebody else's, or not there at all: nothing tells the two apart. */
    @ParameterizedTest
    @CsvSource({
        "GET, ''",
        "GET, /entries",
        "GET, /entries?q=x",
        "POST, /entries",
        "GET, /entries/" + ENTRY,
        "PATCH, /entries/" + ENTRY,
        "DELETE, /entries/" + ENTRY,
        "GET, /entries/" + ENTRY + "/history",
        "POST, /entries/" + ENTRY + "/end",
        "POST, /entries/" + ENTRY + "/restore",
        "GET, /subjects",
        "GET, /subjects/a",
        "PUT, /subjects/a",
        "GET, /storylines",
        "GET, /storylines/a",
        "PUT, /storylines/a",
        "GET, /privacy-rules",
        "PUT, /privacy-rules",
        "GET, /years",
        "GET, /years/2022",
        "GET, /years/2022.svg",
        "POST, /imports",
        "GET, /imports/" + ENTRY
    })
    void findNothing(String method, String path) {
        Reply real = send(stranger, method, life + path);
        Reply none = send(stranger, method, NONE + path);

        ObjectNode problem = (ObjectNode) real.refused(404, "not-found");
        assertThat(problem.remove("instance")).isNotNull();
        ObjectNode other = (ObjectNode) none.refused(404, "not-found");
        other.remove("instance");
        assertThat(problem).isEqualTo(other);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/timelines", "/api/v1/kinds", "/api/v1/timelines/x/entries", "/api/v1/nothing", "/api/v2"
            })
    void areAskedWhoTheyAre(String path) {
        Reply refused = nobody.get(path);

        refused.refused(401, "unauthorized");
        assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer nonsense", "bearer ", "Bearer", "Basic bm9ib2R5Om5vdGhpbmc=", "nonsense"})
    void areNotKnownByWhatTheySay(String authorization) {
        Reply refused = nobody.get("/api/v1/timelines", "Authorization", authorization);

        refused.refused(401, "unauthorized");
        assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
    }

    private Reply send(Client client, String method, String path) {
        return client.send(
                method,
                path,
                method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"),
                "Content-Type",
                path.endsWith("/imports") ? "application/vnd.timeline+json" : "application/json",
                "If-Match",
                "*");
    }
}
