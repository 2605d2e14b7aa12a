package timeline.web.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import timeline.date.typed.Reading;
import timeline.entry.EntryContent;
import timeline.entry.EntryReader;
import timeline.kind.Kind;
import timeline.kind.Kinds;
import timeline.kind.Problem;
import timeline.web.Wording;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads an entry out of a form: what was not typed anew stays as it was said, to the last byte. */
final class FormReader {

    /** The field of the reading that was picked. */
    static final String CHOSEN = "chosen";

    /** The field that a form has which asks for other entries. */
    static final String OTHERS_ASKED = "others";

    private final Typed before;
    private final Typed typed;
    private final WhenReader dates;
    private final Wording words;
    private final Map<String, String> faults = new LinkedHashMap<>();
    private List<Reading> choices = List.of();

    private FormReader(Typed before, Typed typed, WhenReader dates, Wording words) {
        this.before = before;
        this.typed = typed;
        this.dates = dates;
        this.words = words;
    }

    /**
     * Reads a form.
     *
     * @param said what the entry says now; an empty object for a new one
     * @param before what the form showed before anybody typed
     */
    static FormRead read(ObjectNode said, Typed before, Typed typed, WhenReader dates, Wording words) {
        return new FormReader(before, typed, dates, words).read(said.deepCopy());
    }

    private FormRead read(ObjectNode said) {
        required();
        FormValues.PLAIN.forEach(member -> plain(said, member));
        FormValues.WORDS.forEach(member -> words(said, member));
        when(said);
        count(said);
        tags(said);
        others(said);
        details(said);
        Optional<EntryContent> content = faults.isEmpty() ? checked(said) : Optional.empty();
        return new FormRead(content, faults, choices);
    }

    /** A choice of none is not sent at all, so the form says that it asked. */
    private void others(ObjectNode said) {
        if (typed.blank(OTHERS_ASKED)) {
            return;
        }
        FormValues.OTHER.forEach(member -> plain(said, member));
        for (String member : FormValues.OTHERS) {
            if (changed(member)) {
                ArrayNode named = said.putArray(member);
                typed.get(member).lines().map(String::strip).distinct().forEach(named::add);
                if (named.isEmpty()) {
                    said.remove(member);
                }
            }
        }
    }

    private void required() {
        for (String name : List.of("kind", "when")) {
            if (typed.blank(name)) {
                faults.put(name, words.say("entry.fault." + name));
            }
        }
        if (typed.blank("title") && typed.under("title").allMatch(typed::blank)) {
            faults.put(typed.under("title").findFirst().orElse("title"), words.say("entry.fault.title"));
        }
    }

    private void plain(ObjectNode said, String member) {
        if (changed(member)) {
            put(said, member, typed.get(member).strip());
        }
    }

    /** Words in several languages have a field for each. */
    private void words(ObjectNode said, String member) {
        if (changed(member)) {
            put(said, member, typed.get(member).strip());
        }
        List<String> fields = before.under(member).filter(this::changed).toList();
        for (String field : fields) {
            put(
                    said.withObject(member),
                    field.substring(member.length() + 1),
                    typed.get(field).strip());
        }
        if (said.path(member).isObject() && said.path(member).isEmpty()) {
            said.remove(member);
        }
    }

    private void when(ObjectNode said) {
        if (typed.blank("when") || (!changed("when") && said.has("when"))) {
            return;
        }
        switch (dates.read(typed.get("when"), typed.get(CHOSEN))) {
            case When.Known known -> said.put("when", known.reading().edtf().text());
            case When.Unclear unclear -> {
                choices = unclear.readings();
                faults.put("when", words.say("entry.fault.when.choose"));
            }
            case When.Unread unread -> faults.put("when", unread.words());
        }
    }

    private void count(ObjectNode said) {
        String count = typed.get("count").strip();
        if (!changed("count")) {
            return;
        }
        if (count.isEmpty()) {
            said.remove("count");
        } else if (count.matches("[1-9]\\d{0,5}|1000000")) {
            said.put("count", Integer.parseInt(count));
        } else {
            faults.put("count", words.say("entry.fault.count"));
        }
    }

    private void tags(ObjectNode said) {
        if (!changed("tags")) {
            return;
        }
        ArrayNode tags = said.putArray("tags");
        Stream.of(typed.get("tags").split("[,\n]", -1))
                .map(tag -> tag.strip().replaceFirst("^#", ""))
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .forEach(tags::add);
        if (tags.isEmpty()) {
            said.remove("tags");
        }
    }

    /** Details of a kind of one's own have no fields, and stay as they are. */
    private void details(ObjectNode said) {
        Optional<Kind> kind = Kinds.find(typed.get("kind"));
        if (kind.isEmpty()) {
            return;
        }
        Map<String, String> wrong = new LinkedHashMap<>();
        ObjectNode read =
                new DetailReader(typed, dates, words, wrong).read(DetailFields.of(kind.get(), words.language(), typed));
        boolean touched = Stream.concat(typed.under(DetailFields.DETAILS), before.under(DetailFields.DETAILS))
                .anyMatch(this::changed);
        if (!wrong.isEmpty()) {
            faults.putAll(wrong);
        } else if (touched || changed("kind")) {
            said.set("details", read);
            if (read.isEmpty()) {
                said.remove("details");
            }
        }
    }

    private boolean changed(String field) {
        return !typed.same(before, field);
    }

    private static void put(ObjectNode said, String member, String text) {
        if (text.isEmpty()) {
            said.remove(member);
        } else {
            said.put(member, text);
        }
    }

    /** Whatever the core does not take after all is told at its field. */
    private Optional<EntryContent> checked(ObjectNode said) {
        return switch (EntryReader.read(said)) {
            case EntryReader.Read.Accepted accepted -> Optional.of(accepted.content());
            case EntryReader.Read.Refused refused -> {
                refused.problems().forEach(this::refuse);
                yield Optional.empty();
            }
        };
    }

    private void refuse(Problem problem) {
        String field =
                problem.pointer().substring(problem.pointer().isEmpty() ? 0 : 1).replace('/', '.');
        String told = words.language().equals("en") ? problem.detail() : words.say("entry.fault.other");
        faults.putIfAbsent(field.isEmpty() ? "title" : field, told);
    }
}
