package timeline.web.entry;

import java.util.List;

/**
 * A member of a kind's details as a field of a form.
 *
 * @param name of the form's field: the path of the member, such as {@code details.to.name}
 * @param options of a choice
 * @param fields of a group, or the groups of a list of them
 */
record DetailField(
        String name, String label, Type type, boolean required, List<Option> options, List<DetailField> fields) {

    /** How it is typed. */
    enum Type {
        TEXT,
        WHOLE,
        NUMBER,
        TIME,
        DATE,
        CHOICE,
        /** Words, one a line. */
        LIST,
        GROUP,
        /** As many groups as there are, and one to go on with. */
        ROWS
    }

    /** The last part of the name: the member in JSON. */
    String member() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The field that a person types into first. */
    DetailField first() {
        return fields.isEmpty() ? this : fields.getFirst().first();
    }

    /** Whether somebody typed something into it. */
    boolean filled(Typed typed) {
        return fields.isEmpty() ? !typed.blank(name) : fields.stream().anyMatch(field -> field.filled(typed));
    }
}
