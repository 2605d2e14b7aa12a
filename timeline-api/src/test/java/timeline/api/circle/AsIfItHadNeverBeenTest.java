package timeline.api.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import timeline.account.Accounts;
import timeline.api.ApiTest;
import timeline.api.CirclesMayRead;
import timeline.api.Client;
import timeline.api.People;
import timeline.api.Reply;
import timeline.api.circle.ReadingRoutes.Asked;
import timeline.entry.EntryId;
import timeline.life.AccountId;
import timeline.life.Rejected;
import timeline.life.StartTimeline;
import timeline.life.TimelineId;
import timeline.log.Recorder;
import timeline.log.ViewLag;
import timeline.retrospective.ItemId;

/**
 * Whatever a circle is shown is made as if the entries that it may not see did not exist: random histories are told twice
 * on the same ids, once with and once without what lies beyond the circle, and read back byte for byte.
 *
 * <p>{@code -Dtimeline.test.histories=1000} tells so many, {@code -Dtimeline.test.seed=…} the one of a failure again.
 */
@ApiTest
class AsIfItHadNeverBeenTest {

    private static final int HISTORIES = Integer.getInteger("timeline.test.histories", 25);
    private static final Set<String> NOT_COMPARED = Set.of("date", "keep-alive", "connection");

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Recorder recorder;

    @Autowired
    ViewLag views;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    @AfterEach
    void givesTheTimeBack() {
        GenericEventMessage.clock = Clock.systemUTC();
    }

    /** A route that is opened to circles without being compared here would be trusted without a reason. */
    @Test
    void knowsEveryRouteThatIsOpenToCircles() {
        Set<String> open = new TreeSet<>();
        mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(route -> route.getValue().hasMethodAnnotation(CirclesMayRead.class))
                .forEach(route -> {
                    assertThat(route.getKey().getMethodsCondition().getMethods())
                            .containsOnly(RequestMethod.GET);
                    route.getKey().getPatternValues().stream()
                            .map(pattern -> pattern.replace("/api/v1", "").replaceAll(":[^}]*}", "}"))
                            .forEach(open::add);
                });
        Set<String> known =
                new TreeSet<>(new ReadingRoutes(0, "", List.of(), List.of(new ItemId(new UUID(0, 0)))).patterns());
        known.remove("/timelines"); // lists what is shared; it is handed no timeline
        known.remove(ReadingRoutes.VIEW); // asked by the owner alone, as a circle

        assertThat(open).isEqualTo(known);
    }

    @Test
    void tellsOfNothingThatACircleMayNotSee() throws InterruptedException {
        Optional<Long> again = Optional.ofNullable(Long.getLong("timeline.test.seed"));
        long first = again.orElseGet(() -> new Random().nextLong());
        int told = again.isPresent() ? 1 : HISTORIES;
        int hidden = 0;
        for (int i = 0; i < told; i++) {
            long seed = i == 0 ? first : first + i * 7919L;
            hidden += compare(seed);
        }
        // Histories without anything beyond the circle would prove nothing.
        assertThat(hidden).isGreaterThan(told);
    }

    private int compare(long seed) throws InterruptedException {
        Random random = new Random(seed);
        String circle = Told.CIRCLES.get(random.nextInt(Told.CIRCLES.size()));
        TimelineId life =
                new TimelineId(new UUID((random.nextLong() & ~0xF000L) | 0x4000L, 0x8000000000000000L | (seed >>> 2)));
        AccountId owner = account("owner-of-proofs");
        Told told = new Told(seed, life, owner, account("member-of-" + circle));
        List<Object> commands = told.all(circle);

        Beyond beyond = new Beyond(circle);
        tell(life, owner, commands, Optional.of(beyond));
        Set<EntryId> entries = beyond.entries();
        Set<ItemId> items = beyond.items(told.items);
        ReadingRoutes routes = new ReadingRoutes(seed, life.toString(), told.entries, told.items);
        List<Asked> asked = routes.sample(Integer.getInteger("timeline.test.requests", 4));
        Map<Asked, String> with = read(asked, circle);
        with.putAll(shared(life, circle));

        forget(life);
        boolean named = random.nextBoolean();
        List<Object> less = new ArrayList<>();
        commands.forEach(command -> less.add(
                Told.without(command, entries, items, beyond::sees, named).orElse(null)));
        tell(life, owner, less, Optional.empty());
        Map<Asked, String> without = read(asked, circle);
        without.putAll(shared(life, circle));
        forget(life);

        with.forEach((question, answer) -> assertThat(answer)
                .as("-Dtimeline.test.seed=" + seed + " circle " + circle + " asked " + question + "\nhidden " + entries
                        + items + "\n"
                        + commands.stream().map(String::valueOf).collect(Collectors.joining("\n")))
                .isEqualTo(without.get(question)));
        return entries.size() + items.size();
    }

    private AccountId account(String name) {
        people.named(name);
        return accounts.named(name).orElseThrow().id();
    }

    /** One a minute, whether or not it is left out, so that what remains happens at the same time. */
    private void tell(TimelineId life, AccountId owner, List<Object> commands, Optional<Beyond> beyond)
            throws InterruptedException {
        at(0);
        recorder.send(new StartTimeline(life, "life", "Asia/Seoul", "ko", owner));
        for (int i = 0; i < commands.size(); i++) {
            Object command = commands.get(i);
            if (command != null) {
                at(i + 1);
                try {
                    recorder.send(command);
                    beyond.ifPresent(notes -> notes.happened(command));
                } catch (Rejected refused) {
                    // a history of wishes: what cannot be is not recorded, in both alike
                }
            }
        }
        assertThat(views.awaitPassed(recorder.position())).isTrue();
        await().until(() -> jdbc.sql(
                        "select not exists (select from view_replay where timeline = ? and state = 'replaying')")
                .param(life.value())
                .query(Boolean.class)
                .single());
    }

    private static void at(int minute) {
        GenericEventMessage.clock = Clock.fixed(Told.START.plus(Duration.ofMinutes(minute)), ZoneOffset.UTC);
    }

    /** As a member reads it and as its owner does in their place; pages on to the end. */
    private Map<Asked, String> read(List<Asked> asked, String circle) {
        Map<Asked, String> answers = new LinkedHashMap<>();
        boolean everybody = circle.equals("public");
        Client reader = people.named(everybody ? "owner-of-proofs" : "member-of-" + circle);
        for (int i = 0; i < asked.size(); i++) {
            Asked question = asked.get(i);
            boolean list = question.path().equals("/timelines");
            if (list && everybody) {
                continue;
            }
            boolean owners = question.path().contains("/views/");
            boolean as = everybody || owners || i % 2 == 0;
            String path = "/api/v1" + question.path()
                    + (as && !list ? (question.path().contains("?") ? "&" : "?") + "as=" + circle : "");
            answers.put(question, told(owners ? people.named("owner-of-proofs") : reader, path, question.accept(), 0));
        }
        return answers;
    }

    /** Everything behind a link of the circle; the pages behind it are compared where pages are. */
    private Map<Asked, String> shared(TimelineId life, String circle) {
        String share = people.named("owner-of-proofs")
                .post("/api/v1/timelines/" + life + "/shares", "{\"name\": \"proof\", \"circle\": \"" + circle + "\"}")
                .created()
                .json()
                .path("link")
                .stringValue();
        String link = share.substring(share.indexOf("/s/"));
        Map<Asked, String> answers = new LinkedHashMap<>();
        for (String file : List.of("/2021.svg", "/2022.svg", "/2023.svg", "/2024.svg", "/calendar.ics")) {
            answers.put(new Asked("/s/{code}" + file, "*/*"), told(people.nobody(), link + file, "*/*", 0));
        }
        return answers;
    }

    private static String told(Client reader, String path, String accept, int page) {
        Reply reply = reader.get(path, "Accept", accept, "Accept-Language", page % 2 == 0 ? "ko" : "en");
        assertThat(reply.status()).as(path + " " + reply).isIn(200, 400, 404);
        String headers = reply.response().headers().map().entrySet().stream()
                .filter(header -> !NOT_COMPARED.contains(header.getKey()))
                .map(header -> header.getKey() + ": " + header.getValue())
                .sorted()
                .collect(Collectors.joining("\n"));
        String answer = reply.status() + "\n" + headers + "\n"
                + new String(reply.response().body(), StandardCharsets.ISO_8859_1);
        if (reply.status() != 200 || !path.contains("limit=") || page > 20) {
            return answer;
        }
        String next = reply.json().path("next").asString("");
        return next.isEmpty() || path.contains("cursor=nonsense")
                ? answer
                : answer + "\n"
                        + told(reader, path.replaceAll("&cursor=[^&]*", "") + "&cursor=" + next, accept, page + 1);
    }

    /** The log and the views of a life, so that the same ids may be told of again: no client can do this. */
    private void forget(TimelineId life) {
        Set<String> tables = new HashSet<>(jdbc.sql("""
            select table_name from information_schema.columns
            where table_schema = 'public' and column_name = 'timeline' and data_type = 'uuid'
            """).query(String.class).list());
        tables.forEach(table -> jdbc.sql("delete from " + table + " where timeline = ?")
                .param(life.value())
                .update());
    }
}
