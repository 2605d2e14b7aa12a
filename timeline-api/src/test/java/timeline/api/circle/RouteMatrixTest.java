package timeline.api.circle;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import timeline.api.ApiTest;
import timeline.api.CirclesMayRead;
import timeline.api.Client;
import timeline.api.People;

/**
 * Every route that there is, asked by everybody: with a body that says nothing where one is wanted. What each is answered
 * stands in {@code routes.txt}, one route a line; a route that is not in it fails.
 */
@ApiTest
class RouteMatrixTest {

    private static final String ENTRY = "00000001-0000-4000-8000-000000000009";
    private static final String OF_TIMELINE = "/api/v1/timelines/{timeline}";

    @Autowired
    People people;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    private final Map<String, Client> everybody = new LinkedHashMap<>();
    private Client owner;
    private String life;
    private String code;

    /** A route, by its method and pattern; a stream stands beside what else the same address gives. */
    private record Route(RequestMethod method, String pattern, RequestMappingInfo info, HandlerMethod handler) {

        boolean streams() {
            return accept().equals(MediaType.TEXT_EVENT_STREAM_VALUE);
        }

        String accept() {
            return first(info.getProducesCondition().getProducibleMediaTypes(), "*/*");
        }

        String type() {
            if (pattern.endsWith("/imports")) {
                return "application/vnd.timeline+json";
            }
            return first(
                    info.getConsumesCondition().getConsumableMediaTypes(),
                    method == RequestMethod.PATCH ? "application/merge-patch+json" : "application/json");
        }

        private static String first(Iterable<MediaType> types, String otherwise) {
            return types.iterator().hasNext() ? types.iterator().next().toString() : otherwise;
        }

        @Override
        public String toString() {
            return method + " " + pattern + (streams() ? " stream" : "");
        }
    }

    @BeforeEach
    void aLifeWithCirclesAndALink() {
        owner = people.named("matrix-owner");
        people.named("matrix-family");
        people.named("matrix-work");
        life = lived();
        String link = owner.post(life + "/shares", "{\"name\": \"matrix\", \"circle\": \"family\"}")
                .created()
                .json()
                .path("link")
                .stringValue();
        code = URI.create(link).getPath().substring("/s/".length());
        everybody.put("other", people.named("matrix-stranger"));
        everybody.put("family", people.named("matrix-family"));
        everybody.put("work", people.named("matrix-work"));
        everybody.put("link", people.bearing(code));
        everybody.put("nobody", people.nobody());
    }

    private String lived() {
        String timeline = owner.newTimeline();
        owner.post(timeline + "/entries", """
            {"id": "%s", "kind": "reflection", "when": "2022", "title": "가", "audience": ["family", "work", "public"]}
            """.formatted(ENTRY)).created();
        owner.put(timeline + "/circles", """
            {"items": [{"key": "family", "members": ["matrix-family"]}, {"key": "work", "members": ["matrix-work"]}]}
            """).created();
        owner.get(timeline + "/entries").ok();
        return timeline;
    }

    @Test
    void answersEverybodyAsItIsWritten() {
        Map<String, String> answered = new TreeMap<>();
        routes().forEach(route -> answered.put(route.toString(), answersOf(route)));

        assertThat(lines(answered)).isEqualTo(lines(written()));
        assertThat(answered).hasSizeGreaterThan(70);
    }

    /** What is written is held to what was promised, so that nobody writes down what must not be. */
    @Test
    void isWrittenAsPromised() {
        Map<String, String> written = written();
        assertThat(String.join("\n", written.values())).doesNotContainPattern("\\b5\\d\\d\\b");
        for (Route route : routes()) {
            String line = Objects.requireNonNull(written.get(route.toString()), route.toString());
            if (route.pattern().startsWith(OF_TIMELINE)) {
                boolean open = route.handler().hasMethodAnnotation(CirclesMayRead.class);
                assertThat(line).as(route.toString()).contains("other 404", "link 401", "nobody 401");
                assertThat(line)
                        .as(route.toString())
                        .containsPattern(open ? "family (200|400|404) work (200|400|404)" : "family 404 work 404");
            }
        }
    }

    /** Everybody else first: what the owner does is done to a life of its own. */
    private String answersOf(Route route) {
        Map<String, Integer> answers = new LinkedHashMap<>();
        everybody.forEach((who, client) -> answers.put(who, ask(route, life, client)));
        boolean changes = route.method() != RequestMethod.GET && route.pattern().startsWith(OF_TIMELINE);
        return "owner " + ask(route, changes ? lived() : life, owner) + " "
                + answers.entrySet().stream()
                        .map(answer -> answer.getKey() + " " + answer.getValue())
                        .collect(joining(" "));
    }

    private int ask(Route route, String timeline, Client client) {
        String path = route.pattern()
                .replace(OF_TIMELINE, timeline)
                .replace("{code}", code)
                .replaceAll("\\{year[^/]*}", "2022")
                .replaceAll("\\{edition[^/]*}", "1")
                .replaceAll("\\{projection[^/]*}", "chronicle")
                .replaceAll("\\{(key|name|subject)}", "me")
                .replaceAll("\\{[^}]*}", ENTRY);
        if (route.streams()) {
            return client.status(path, route.accept());
        }
        boolean reads = route.method() == RequestMethod.GET;
        return client.send(
                        route.method().name(),
                        path,
                        reads ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"),
                        "Content-Type",
                        route.type(),
                        "Accept",
                        route.accept(),
                        "If-Match",
                        "*")
                .status();
    }

    private List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .forEach(mapped -> mapped.getKey().getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/v1/") || pattern.startsWith("/s/"))
                        .forEach(pattern -> mapped.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> new Route(method, pattern, mapped.getKey(), mapped.getValue()))
                                .forEach(routes::add)));
        return routes;
    }

    private static String lines(Map<String, String> routes) {
        return routes.entrySet().stream()
                .map(route -> route.getKey() + " | " + route.getValue())
                .collect(joining("\n"));
    }

    private static Map<String, String> written() {
        Map<String, String> written = new TreeMap<>();
        try {
            new ClassPathResource("timeline/api/circle/routes.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> {
                        int end = line.indexOf(" | ");
                        written.put(line.substring(0, end), line.substring(end + " | ".length()));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written;
    }
}
