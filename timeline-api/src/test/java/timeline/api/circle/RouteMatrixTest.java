package timeline.api.circle;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import timeline.api.ApiTest;
import timeline.api.CirclesMayRead;
import timeline.api.Client;
import timeline.api.People;
import timeline.api.Reply;

/** Every route within a timeline that there is, asked by everybody who may not. */
@ApiTest
class RouteMatrixTest {

    private static final String ENTRY = "00000001-0000-4000-8000-000000000009";

    @Autowired
    People people;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    /** A route, by its method and pattern. */
    private record Route(RequestMethod method, String pattern, RequestMappingInfo info, HandlerMethod handler) {}

    @Test
    void answersStrangersAndMembersAsIfThereWereNothingButWhatIsOpenToThem() {
        Client owner = people.named("matrix-owner");
        String life = owner.newTimeline();
        owner.post(life + "/entries", """
            {"id": "%s", "kind": "reflection", "when": "2022", "title": "가", "audience": ["family", "work", "public"]}
            """.formatted(ENTRY)).created();
        people.named("matrix-family");
        people.named("matrix-work");
        owner.put(life + "/circles", """
            {"items": [{"key": "family", "members": ["matrix-family"]}, {"key": "work", "members": ["matrix-work"]}]}
            """).created();

        Map<String, String> wrong = new TreeMap<>();
        List<Route> routes = routes();
        for (Route route : routes) {
            expect(route, life, "nobody", people.nobody(), List.of(401), wrong);
            expect(route, life, "a stranger", people.named("matrix-stranger"), List.of(404), wrong);
            List<Integer> members = route.handler().hasMethodAnnotation(CirclesMayRead.class)
                    ? List.of(
                            200, 400,
                            404) // 400 where more must be said, 404 for what the entry that they see does not have
                    : List.of(404);
            expect(route, life, "family", people.named("matrix-family"), members, wrong);
            expect(route, life, "work", people.named("matrix-work"), members, wrong);
        }

        assertThat(routes).hasSizeGreaterThan(40);
        assertThat(wrong).isEmpty();
        owner.get(life + "/entries/" + ENTRY).ok();
    }

    private List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .forEach(mapped -> mapped.getKey().getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/v1/timelines/{timeline}"))
                        .forEach(pattern -> mapped.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> new Route(method, pattern, mapped.getKey(), mapped.getValue()))
                                .forEach(routes::add)));
        return routes;
    }

    private static void expect(
            Route route, String life, String who, Client client, List<Integer> expected, Map<String, String> wrong) {
        String path = route.pattern()
                .replace("/api/v1/timelines/{timeline}", life)
                .replaceAll("\\{year[^}]*}", "2022")
                .replaceAll("\\{edition[^}]*}", "1")
                .replaceAll("\\{(key|name|subject)}", "me")
                .replaceAll("\\{[^}]*}", ENTRY);
        String type = route.info().getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst()
                .map(MediaType::toString)
                .orElse(route.method() == RequestMethod.PATCH ? "application/merge-patch+json" : "application/json");
        String accept = route.info().getProducesCondition().getProducibleMediaTypes().stream()
                .findFirst()
                .map(MediaType::toString)
                .orElse("*/*");
        boolean reads = route.method() == RequestMethod.GET;
        Reply reply = client.send(
                route.method().name(),
                path,
                reads ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"),
                "Content-Type",
                type,
                "Accept",
                accept,
                "If-Match",
                "*");
        if (!expected.contains(reply.status())) {
            wrong.put(route.method() + " " + path + " by " + who, reply.status() + " instead of " + expected);
        }
    }
}
