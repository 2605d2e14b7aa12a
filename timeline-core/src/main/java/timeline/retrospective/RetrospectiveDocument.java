package timeline.retrospective;

import java.util.ArrayList;
import java.util.List;
import timeline.life.AccountId;
import timeline.life.Precondition;
import timeline.life.TimelineId;

/**
 * A whole retrospective as it was sent.
 *
 * @param items of all columns, each column in its order
 * @param outcomes what became of items of earlier years
 */
public record RetrospectiveDocument(
        int year, List<Section> sections, List<PlacedItem> items, List<SaidOutcome> outcomes) {

    public RetrospectiveDocument {
        sections = List.copyOf(sections);
        items = List.copyOf(items);
        outcomes = List.copyOf(outcomes);
    }

    /** What to send, in order, so that it stands on a timeline; sending all of it again records nothing. */
    public List<RetrospectiveCommand> commands(TimelineId timeline, AccountId by) {
        List<RetrospectiveCommand> commands = new ArrayList<>();
        if (!sections.isEmpty()) {
            commands.add(new AddSections(timeline, year, sections, by));
        }
        for (PlacedItem item : items) {
            commands.add(new AddItem(timeline, year, item.id(), item.column(), item.content(), false, by));
        }
        for (SaidOutcome said : outcomes) {
            commands.add(new SayOutcome(timeline, year, said, null, Precondition.NONE, by));
        }
        return commands;
    }
}
