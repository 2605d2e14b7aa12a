package timeline.exchange;

import timeline.retrospective.Column;
import timeline.review.Review;
import timeline.text.StrictJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A retrospective as a document has it: what was said in it, without the facts that others can work out. */
final class RetrospectiveJson {

    private RetrospectiveJson() {}

    static ObjectNode of(Review review) {
        ObjectNode json = StrictJson.MAPPER.createObjectNode().put("year", review.year());
        json.set("sections", StrictJson.MAPPER.valueToTree(review.sections()));
        for (Column column : Column.values()) {
            ArrayNode items = json.putArray(column.key());
            review.of(column)
                    .forEach(item -> items.addObject()
                            .put("id", item.id().toString())
                            .setAll((ObjectNode) StrictJson.MAPPER.valueToTree(item.content())));
        }
        ArrayNode followUp = json.putArray("followUp");
        review.followUp()
                .forEach(said -> said.outcome()
                        .ifPresent(outcome -> followUp.addObject()
                                .put("from", said.item().year())
                                .put("item", said.item().id().toString())
                                .put("outcome", outcome.outcome().key())
                                .put("note", outcome.note())));
        return json;
    }
}
