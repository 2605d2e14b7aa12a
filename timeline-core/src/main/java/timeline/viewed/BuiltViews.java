package timeline.viewed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import timeline.entry.EntryId;
import timeline.life.TimelineId;
import timeline.replay.Serving;
import timeline.text.StrictJson;
import timeline.view.ViewDefinition;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/** Reads what views are made of, always of one whole generation. What a circle may see of it is not asked here. */
@Component
public class BuiltViews {

    private static final TypeReference<Map<String, List<JsonNode>>> BY_NAME = new TypeReference<>() {};

    private final JdbcClient jdbc;

    BuiltViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is read of a view; empty until its first generation is complete. */
    public Optional<Built> find(TimelineId timeline, String view) {
        return jdbc.sql("select generation, version, said from viewed_definition where timeline = :timeline"
                        + " and view = :view and " + Serving.rows(ViewFamily.projection(view), ":timeline"))
                .param("timeline", timeline.value())
                .param("view", view)
                .query((row, n) -> new Built(
                        row.getInt("generation"),
                        row.getLong("version"),
                        ViewDefinition.stored(row.getString("said")),
                        rows(timeline, view, row.getInt("generation"))))
                .optional();
    }

    private Map<EntryId, Contribution> rows(TimelineId timeline, String view, int generation) {
        Map<EntryId, Contribution> rows = new HashMap<>();
        jdbc.sql("select entry, keys, measured from viewed_entry"
                        + " where timeline = ? and view = ? and generation = ? and not retracted")
                .params(timeline.value(), view, generation)
                .query(row -> {
                    rows.put(
                            new EntryId(row.getObject("entry", UUID.class)),
                            new Contribution(read(row.getString("keys")), read(row.getString("measured"))));
                });
        return rows;
    }

    private static Map<String, List<JsonNode>> read(String json) {
        return StrictJson.MAPPER.readValue(json, BY_NAME);
    }
}
