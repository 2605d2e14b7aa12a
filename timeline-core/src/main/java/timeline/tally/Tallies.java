package timeline.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import timeline.chronicle.Chronicle;
import timeline.chronicle.ChronicleEntry;
import timeline.chronicle.Moment;
import timeline.life.Timeline;
import timeline.people.Ages;
import timeline.people.People;
import timeline.text.Names;
import timeline.view.Selection;
import timeline.view.ViewDefinition;
import timeline.viewed.Built;
import timeline.viewed.BuiltViews;
import timeline.viewed.Contribution;
import timeline.viewed.Contributions;

/**
 * Reads what views show. To others than the owner everything is counted anew of what they may see, in the words that they
 * read, so that what they may not see has no part in it (ADR 0015).
 */
@Component
public class Tallies {

    private static final String AGE = "age";

    private final BuiltViews views;
    private final Chronicle chronicle;
    private final People people;

    Tallies(BuiltViews views, Chronicle chronicle, People people) {
        this.views = views;
        this.chronicle = chronicle;
        this.people = people;
    }

    /**
     * What a view shows; empty until its first generation is complete.
     *
     * @param names in the reader's language
     */
    public Optional<Tally> read(Timeline timeline, String view, Names names) {
        return views.find(timeline.id(), view).map(built -> tally(timeline, built, names));
    }

    private Tally tally(Timeline timeline, Built built, Names names) {
        ViewDefinition definition = built.definition();
        List<Counted> counted = counted(timeline, built);
        List<ChronicleEntry> entries = counted.stream().map(Counted::entry).toList();
        TallyFold fold = new TallyFold(definition, entries, chronicle.today(timeline), names.language());
        return new Tally(definition, built.generation(), fold.columns(), fold.rows(counted), entries);
    }

    private List<Counted> counted(Timeline timeline, Built built) {
        ViewDefinition definition = built.definition();
        Selection select = definition.select();
        Contributions contributions = new Contributions(definition);
        Optional<Ages> ages =
                definition.group().contains(AGE) ? Optional.of(people.ages(timeline, Moment.NOW)) : Optional.empty();
        List<Counted> counted = new ArrayList<>();
        for (ChronicleEntry entry :
                chronicle.theseInOrder(timeline, built.rows().keySet())) {
            if (select.speaksOf(entry.content())
                    && select.holds(entry.span(), chronicle.today(timeline), timeline.zone())) {
                Contribution stored = built.rows().get(entry.id());
                Contribution adds = timeline.sight().owner() && stored != null
                        ? stored
                        : contributions.of(entry.content(), entry.span());
                counted.add(new Counted(entry, adds, ages.flatMap(all -> WholeYears.at(all, entry))));
            }
        }
        return counted;
    }
}
