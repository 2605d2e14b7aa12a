package timeline.kind;

import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import timeline.date.Edtf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A string that means something.
 *
 * @param pattern what a schema can say of it, anchored where the whole string is meant
 * @param parse what it means; throws an {@code IllegalArgumentException} whose message is the problem's detail
 */
record TextForm(String description, Pattern pattern, Function<String, Object> parse) implements Form {

    /** So that spaces of other scripts, such as the wide one of Korean and Japanese keyboards, are spaces. */
    private static final int FLAGS = Pattern.UNICODE_CHARACTER_CLASS;

    static TextForm words() {
        Pattern anything = Pattern.compile("\\S", FLAGS);
        return of("", anything, "is blank; write something, or leave the member out", words -> words);
    }

    static TextForm ucum() {
        Pattern spaceless = Pattern.compile("^\\S+$", FLAGS);
        String otherwise = "is not a unit; write one of UCUM, without spaces, such as kg, Cel or mm[Hg]";
        return of("A unit of UCUM, such as kg, Cel or mm[Hg].", spaceless, otherwise, unit -> unit);
    }

    static TextForm timeOfDay() {
        Pattern time = Pattern.compile("^([01][0-9]|2[0-3]):[0-5][0-9]$");
        String otherwise = "is not a time of day; write HH:MM, from 00:00 (midnight) to 23:59";
        return of("A time of day, HH:MM, from 00:00 to 23:59.", time, otherwise, LocalTime::parse);
    }

    /** A pattern cannot tell that a day exists or that an interval ends after it starts: reading does. */
    static TextForm edtf() {
        Pattern roughly = Pattern.compile("^[\\[./?~%]*[0-9X]{4}[0-9XTZ\\[\\]./:+?~%-]*$");
        return new TextForm("A date in EDTF, such as 2025, 2025-03 or 2025-03-17.", roughly, Edtf::parse);
    }

    private static TextForm of(
            String description, Pattern pattern, String otherwise, Function<String, Object> meaning) {
        return new TextForm(description, pattern, text -> {
            if (!pattern.matcher(text).find()) {
                throw new IllegalArgumentException(Place.quote(text) + " " + otherwise + ".");
            }
            return meaning.apply(text);
        });
    }

    @Override
    public Optional<Object> read(JsonNode json, Place place) {
        if (!json.isString()) {
            return place.refuse("Write text here", json);
        }
        try {
            return Optional.of(parse.apply(json.stringValue()));
        } catch (IllegalArgumentException refused) {
            return place.refuse(String.valueOf(refused.getMessage()));
        }
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "string");
        schema.put("pattern", pattern.pattern());
        if (!description.isEmpty()) {
            schema.put("description", description);
        }
        return schema;
    }
}
