package timeline.relation;

import java.util.List;
import timeline.entry.EntryContent;
import timeline.entry.EntryId;

/** What an entry says of another one. */
public enum Relation {
    /** It came after. */
    AFTER("after"),
    /** It makes the other more precise. */
    REFINES("refines"),
    /** It came of the other. */
    CAUSED_BY("causedBy"),
    /** It is a part of the other. */
    PART_OF("partOf");

    private final String member;

    Relation(String member) {
        this.member = member;
    }

    /** The member of an entry that says so. */
    public String member() {
        return member;
    }

    /** The entries of which something says so. */
    public List<EntryId> in(EntryContent content) {
        return switch (this) {
            case AFTER -> content.after();
            case REFINES -> content.refines().stream().toList();
            case CAUSED_BY -> content.causedBy();
            case PART_OF -> content.partOf().stream().toList();
        };
    }
}
