package timeline.api.circle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import timeline.api.Client;
import timeline.api.People;
import timeline.api.Reply;
import timeline.api.circle.ReadingRoutes.Asked;
import timeline.circle.History;

/** What the API answers of a history to a circle: all that it may ask, and all that it may not. */
final class Answers {

    private static final Set<String> NOT_COMPARED = Set.of("date", "keep-alive", "connection");
    private static final int MOST = Integer.getInteger("timeline.test.requests", 4);

    private final People people;
    private final List<String> closed;

    /**
     * Knows what to ask.
     *
     * @param closed the patterns of what is the owner's alone
     */
    Answers(People people, List<String> closed) {
        this.people = people;
        this.closed = closed;
    }

    Map<String, String> of(History history) {
        Map<String, String> answers = new LinkedHashMap<>();
        open(history, answers);
        closed(history, answers);
        links(history, answers);
        return answers;
    }

    /** As a member reads it and, where it is of one circle, as its owner does in their place, in turns; pages on to the end. */
    private void open(History history, Map<String, String> answers) {
        Client owner = people.named(history.owner());
        Client reader = history.everybody() ? owner : people.named(history.member());
        boolean as = false;
        for (Asked asked : new ReadingRoutes(history).sample(MOST)) {
            as = !as && !history.several();
            boolean list = asked.path().equals("/timelines");
            if (list && history.everybody()) {
                continue;
            }
            boolean owners = asked.path().contains("/views/");
            boolean inTheirPlace = !list && (as || owners || history.everybody());
            String path = "/api/v1" + asked.path()
                    + (inTheirPlace ? (asked.path().contains("?") ? "&" : "?") + "as=" + history.circle() : "");
            answers.put(path + " " + asked.accept(), told(owners ? owner : reader, path, asked.accept(), 0));
        }
    }

    /** What is the owner's alone: it must not be told whether there is anything. */
    private void closed(History history, Map<String, String> answers) {
        if (history.everybody()) {
            return;
        }
        for (String pattern : closed) {
            String path = "/api/v1"
                    + pattern.replace("{timeline}", history.life().toString())
                            .replaceAll("\\{year}", "2022")
                            .replaceAll("\\{(edition|version)}", "1")
                            .replaceAll("\\{(key|subject)}", "child")
                            .replaceAll("\\{(name|view)}", "ages")
                            .replaceAll("\\{item}", history.items().getFirst().toString())
                            .replaceAll(
                                    "\\{[^}]*}", history.entries().getFirst().toString());
            Reply reply = people.named(history.member()).get(path, "Accept", "*/*");
            assertThat(reply.status()).as(path + " " + reply).isEqualTo(404);
            answers.put(path, answer(reply));
        }
    }

    /** The files behind a link of the circle; the pages behind it are compared where pages are. */
    private void links(History history, Map<String, String> answers) {
        String share = people.named(history.owner())
                .post(
                        "/api/v1/timelines/" + history.life() + "/shares",
                        "{\"name\": \"proof\", \"circle\": \"" + history.circle() + "\"}")
                .created()
                .json()
                .path("link")
                .stringValue();
        String link = share.substring(share.indexOf("/s/"));
        for (String file : List.of("/2021.svg", "/2022.svg", "/2023.svg", "/2024.svg", "/calendar.ics")) {
            answers.put("/s/{code}" + file, told(people.nobody(), link + file, "*/*", 0));
        }
    }

    private static String told(Client reader, String path, String accept, int page) {
        Reply reply = reader.get(path, "Accept", accept, "Accept-Language", page % 2 == 0 ? "ko" : "en");
        assertThat(reply.status()).as(path + " " + reply).isIn(200, 400, 404);
        String answer = answer(reply);
        if (reply.status() != 200 || !path.contains("limit=") || page > 20) {
            return answer;
        }
        String next = reply.json().path("next").asString("");
        return next.isEmpty() || path.contains("cursor=nonsense")
                ? answer
                : answer + "\n"
                        + told(reader, path.replaceAll("&cursor=[^&]*", "") + "&cursor=" + next, accept, page + 1);
    }

    private static String answer(Reply reply) {
        String headers = reply.response().headers().map().entrySet().stream()
                .filter(header -> !NOT_COMPARED.contains(header.getKey()))
                .map(header -> header.getKey() + ": " + header.getValue())
                .sorted()
                .collect(Collectors.joining("\n"));
        return reply.status() + "\n" + headers + "\n"
                + new String(reply.response().body(), StandardCharsets.ISO_8859_1);
    }
}
