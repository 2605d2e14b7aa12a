package timeline.web.person;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import timeline.date.DateWords;
import timeline.date.Edtf;
import timeline.directory.Described;
import timeline.life.Timeline;
import timeline.web.DateField;
import timeline.web.Descriptions;
import timeline.web.Wording;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is typed of somebody.
 *
 * @param version which one was seen; 0 for somebody new
 */
record PersonForm(String korean, String english, String relation, DateField born, long version) {

    /** What is sent; every part may be absent. */
    record Sent(
            Optional<String> korean,
            Optional<String> english,
            Optional<String> relation,
            Optional<String> born,
            Optional<Long> version) {

        PersonForm read(DateField born) {
            return new PersonForm(clean(korean), clean(english), clean(relation), born, version.orElse(0L));
        }

        private static String clean(Optional<String> sent) {
            return sent.orElse("").replaceAll("\\p{Cntrl}", " ").strip();
        }
    }

    static PersonForm of(@Nullable Described person, Timeline timeline, Wording words) {
        if (person == null) {
            return new PersonForm("", "", "", new DateField("", Optional.empty(), "", ""), 0);
        }
        Map<String, String> label = Descriptions.text(person.said().path("label"), timeline);
        String born = person.said().path("birthDate").asString("");
        return new PersonForm(
                label.getOrDefault("ko", ""),
                label.getOrDefault("en", ""),
                person.said().path("relation").asString(""),
                born.isEmpty()
                        ? new DateField("", Optional.empty(), "", "")
                        : new DateField(
                                born,
                                Optional.of(Edtf.parse(born)),
                                DateWords.of(Edtf.parse(born), words.locale(), timeline.zone()),
                                ""),
                person.version());
    }

    boolean nameless() {
        return korean.isEmpty() && english.isEmpty();
    }

    /** The description, on top of what it says beside these. */
    ObjectNode said(ObjectNode before, Timeline timeline) {
        ObjectNode said = before.deepCopy();
        Descriptions.put(said, "label", korean, english, timeline);
        put(said, "relation", relation);
        put(said, "birthDate", born.date().map(Edtf::text).orElse(""));
        return said;
    }

    private static void put(ObjectNode said, String member, String value) {
        if (value.isEmpty()) {
            said.remove(member);
        } else {
            said.put(member, value);
        }
    }
}
