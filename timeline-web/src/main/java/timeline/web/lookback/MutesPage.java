package timeline.web.lookback;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import timeline.account.Reader;
import timeline.date.typed.DateInterpreter;
import timeline.date.typed.Interpretation;
import timeline.date.typed.Interpretation.Ambiguous;
import timeline.date.typed.Interpretation.NotUnderstood;
import timeline.date.typed.Interpretation.Understood;
import timeline.date.typed.Reading;
import timeline.directory.Directory;
import timeline.kind.Problem;
import timeline.life.DescriptionReader;
import timeline.life.Timeline;
import timeline.text.StrictJson;
import timeline.web.Address;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What its owner does not want to be reminded of: covered at an entry or here, and taken back here. */
@Controller
@RequestMapping("/timelines/{timeline}/lookback/mutes")
class MutesPage {

    private static final DateInterpreter INTERPRETER = new DateInterpreter();

    private final Directory directory;
    private final MuteWrites writes;
    private final Tellings tellings;

    MutesPage(Directory directory, MuteWrites writes, Tellings tellings) {
        this.directory = directory;
        this.writes = writes;
        this.tellings = tellings;
    }

    /**
     * A mute in words.
     *
     * @param said the mute itself, to take it back by
     */
    record Muted(String words, String said) {}

    /** A subject or a storyline to choose. */
    record Choice(String key, String label) {}

    @GetMapping
    ModelAndView show(Timeline timeline, Locale locale) {
        return page(tellings.in(timeline, locale), HttpStatus.OK, "", "");
    }

    /** A period is as it is typed. One that is not read in one way is said back, and nothing is covered. */
    @PostMapping
    ModelAndView add(
            Timeline timeline,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String storyline,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String date,
            Reader reader,
            Locale locale) {
        Telling telling = tellings.in(timeline, locale);
        ObjectNode mute = StrictJson.MAPPER.createObjectNode();
        put(mute, "subject", subject);
        put(mute, "storyline", storyline);
        Optional<String> fault = period.isBlank() ? Optional.empty() : readPeriod(mute, period.strip(), telling);
        List<Problem> problems = DescriptionReader.mute(mute);
        if (fault.isPresent() || !problems.isEmpty()) {
            String said = fault.orElseGet(() -> telling.words().say("lookback.mutes.nothing"));
            return page(telling, HttpStatus.UNPROCESSABLE_CONTENT, said, period);
        }
        writes.add(timeline, mute, reader);
        String back = date.isEmpty()
                ? Address.timeline(timeline) + "/lookback/mutes"
                : Address.of(
                        Address.timeline(timeline) + "/lookback", new TreeMap<>(Map.of("date", date, "muted", "1")));
        return new ModelAndView("redirect:" + back);
    }

    @PostMapping("/remove")
    String remove(Timeline timeline, @RequestParam String mute, Reader reader) {
        writes.remove(timeline, mute, reader);
        return "redirect:" + Address.timeline(timeline) + "/lookback/mutes";
    }

    private static void put(ObjectNode mute, String member, String value) {
        if (!value.isBlank()) {
            mute.put(member, value);
        }
    }

    /** Puts a period into a mute; what is wrong with it, when it cannot be. */
    private static Optional<String> readPeriod(ObjectNode mute, String period, Telling telling) {
        Interpretation read = INTERPRETER.interpret(
                period, telling.words().locale(), telling.timeline().zone(), telling.today());
        return switch (read) {
            case Understood(Reading reading) -> {
                mute.put("period", reading.edtf().text());
                yield Optional.empty();
            }
            case Ambiguous(Reading likeliest, List<Reading> others) ->
                Optional.of(telling.words()
                        .say(
                                "lookback.mutes.ambiguous",
                                Stream.concat(Stream.of(likeliest), others.stream())
                                        .map(Reading::words)
                                        .collect(Collectors.joining(" / "))));
            case NotUnderstood(String words) -> Optional.of(words);
        };
    }

    private ModelAndView page(Telling telling, HttpStatusCode status, String fault, String period) {
        Timeline timeline = telling.timeline();
        ModelAndView page = new ModelAndView("lookback/mutes", status);
        page.addObject("timeline", timeline);
        page.addObject("fault", fault);
        page.addObject("period", period);
        page.addObject(
                "mutes",
                directory
                        .mutes(timeline)
                        .said()
                        .valueStream()
                        .map(mute -> new Muted(words(mute, telling), mute.toString()))
                        .toList());
        page.addObject(
                "subjects",
                directory.subjects(timeline).stream()
                        .map(one -> new Choice(one.key(), telling.names().subject(one.key())))
                        .toList());
        page.addObject(
                "storylines",
                directory.storylines(timeline).stream()
                        .map(one -> new Choice(one.key(), telling.names().storyline(one.key())))
                        .toList());
        return page;
    }

    private static String words(JsonNode mute, Telling telling) {
        List<String> parts = new ArrayList<>();
        String subject = mute.path("subject").asString("");
        String storyline = mute.path("storyline").asString("");
        String period = mute.path("period").asString("");
        if (!subject.isEmpty()) {
            parts.add(
                    telling.words().say("lookback.mute.subject", telling.names().subject(subject)));
        }
        if (!storyline.isEmpty()) {
            parts.add(telling.words()
                    .say("lookback.mute.storyline", telling.names().storyline(storyline)));
        }
        if (!period.isEmpty()) {
            parts.add(telling.words().say("lookback.mute.period", telling.when(period)));
        }
        return String.join(" · ", parts);
    }
}
