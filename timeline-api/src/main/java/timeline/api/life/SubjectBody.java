package timeline.api.life;

import timeline.date.Edtf;
import timeline.directory.Described;
import timeline.people.Ages;
import tools.jackson.databind.node.ObjectNode;

/** A subject as JSON: what was said, and a date of birth that an entry told where the description tells none. */
final class SubjectBody {

    private SubjectBody() {}

    static Described born(Described subject, Ages ages) {
        Edtf born = ages.born().get(subject.key());
        if (born == null || subject.said().path("birthDate").isString()) {
            return subject;
        }
        ObjectNode said = subject.said().deepCopy();
        said.put("birthDate", born.text());
        return new Described(subject.key(), subject.version(), said);
    }

    /** The version, and behind it what an entry told. */
    static String etag(Described said, Described shown) {
        String told = said.equals(shown)
                ? ""
                : "-" + Integer.toHexString(shown.said().toString().hashCode());
        return "\"" + said.version() + told + "\"";
    }
}
