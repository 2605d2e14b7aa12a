package timeline.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import timeline.demo.LifeFixture;
import timeline.entry.EntryId;
import timeline.entry.EntryReader;
import timeline.entry.RecordEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lets a visitor have lived the years of the fixtures, retrospectives included. */
public final class LivedYears {

    private LivedYears() {}

    public static void of(Visitor visitor, int... years) {
        List<Object> commands = new ArrayList<>();
        for (int year : years) {
            JsonNode document = LifeFixture.document(year);
            document.path("entries").forEach(entry -> commands.add(entry(visitor, entry)));
            commands.addAll(LifeFixture.retrospective(year)
                    .commands(visitor.timeline().id(), visitor.reader().account()));
        }
        visitor.sendsAll(commands);
    }

    private static RecordEntry entry(Visitor visitor, JsonNode said) {
        ObjectNode content = ((ObjectNode) said).deepCopy();
        EntryId id = new EntryId(UUID.fromString(content.remove("id").asString()));
        if (EntryReader.read(content) instanceof EntryReader.Read.Accepted(var read)) {
            return new RecordEntry(
                    visitor.timeline().id(), id, read, visitor.reader().account());
        }
        throw new AssertionError(EntryReader.read(content));
    }
}
