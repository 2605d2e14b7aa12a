package timeline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class AddressesTest {

    private final Client owner;
    private final String life;

    @Autowired
    AddressesTest(People people) {
        owner = people.named("지은");
        life = owner.newTimeline();
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /api/v1/kinds, 'GET'",
        "GET, /api/v1/dates:interpret, 'POST'",
        "PUT, /api/v1/tokens, 'GET,POST'",
        "PUT, {t}/entries, 'GET,POST'",
        "DELETE, {t}/entries, 'GET,POST'",
        "PUT, {t}/entries/0b7a3c1e-1111-4a4a-8a8a-000000000001, 'DELETE,GET,PATCH'",
        "GET, {t}/entries/0b7a3c1e-1111-4a4a-8a8a-000000000001/end, 'POST'",
        "POST, {t}/subjects/a, 'GET,PUT'",
        "POST, {t}/years/2022, 'GET'",
        "GET, {t}/imports, 'POST'",
    })
    void sayWhichMethodsTheyHave(String method, String path, String allowed) {
        Reply refused = owner.send(method, path.replace("{t}", life), BodyPublishers.noBody());

        refused.refused(405, "method-not-allowed");
        assertThat(Set.of(refused.header("Allow").split(",\\s*"))).containsAll(Set.of(allowed.split(",")));
        assertThat(refused.header("Allow")).doesNotContain(method);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/v1",
                "/api/v1/",
                "/api/v1/entries",
                "/api/v2/timelines",
                "/api/v1/timelines/x/nothing"
            })
    void areNotFoundWhereNothingIs(String path) {
        owner.get(path).refused(404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "{t}/years/2022, text/plain",
        "{t}/years/2022, text/html",
        "{t}/years/2022.svg, application/json",
        "{t}/entries, application/xml",
    })
    void sayWhichFormsTheyHave(String path, String accept) {
        owner.get(path.replace("{t}", life), "Accept", accept).refused(406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/svg+xml", "text/html", "application/json", "*/*"})
    void sayWhatIsWrongInJsonWhateverWasAskedFor(String accept) {
        owner.get(life + "/years/0", "Accept", accept.equals("text/html") ? "*/*" : accept)
                .refused(400, "invalid-request");
        owner.get(life + "/nothing", "Accept", accept).refused(404, "not-found");
        owner.get("/api/v1/timelines/none/years/2022", "Accept", "image/svg+xml")
                .refused(404, "not-found");
    }

    @Test
    void answerHeadLikeGetWithoutABody() {
        Reply head = owner.send("HEAD", life, BodyPublishers.noBody());

        assertThat(head.ok().text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1//timelines", "/api/v1/timelines;x=1", "/api/v1/kinds%0A"})
    void areRefusedWhereTheyMayMeanTwoThings(String path) {
        owner.get(path).refused(400, "bad-request");
    }

    @Test
    void areRefusedForAMethodThatNobodyKnows() {
        owner.send("BREW", life + "/entries", BodyPublishers.noBody()).refused(400, "bad-request");
    }
}
