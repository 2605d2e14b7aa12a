package timeline.web.view;

import java.time.ZoneId;
import java.util.List;
import timeline.date.DateWords;
import timeline.date.Edtf;
import timeline.kind.Kinds;
import timeline.kind.Lane;
import timeline.life.Timeline;
import timeline.tally.Tally.Column;
import timeline.text.Names;
import timeline.web.Address;
import timeline.web.Wording;
import timeline.web.view.ShownCell.Piece;
import tools.jackson.databind.JsonNode;

/** Says what stands in the cells of a view in the reader's language. */
record CellWords(Timeline timeline, Names names, Wording words) {

    String heading(Column column) {
        return column.measure().isPresent() ? column.name() : words.or("views.group." + column.name(), column.name());
    }

    ShownCell cell(Column column, JsonNode cell) {
        if (cell.isNull()) {
            return new ShownCell(
                    List.of(new Piece(words.say(column.measure().isPresent() ? "views.nothing" : "views.unknown"), "")),
                    false);
        }
        if (cell.isArray()) {
            return new ShownCell(
                    cell.valueStream().map(element -> piece(column, element)).toList(), false);
        }
        return new ShownCell(
                List.of(piece(column, cell)),
                cell.isNumber() && column.measure().isPresent());
    }

    private Piece piece(Column column, JsonNode cell) {
        return cell.isObject()
                ? new Piece(
                        cell.path("title").asString(),
                        Address.timeline(timeline) + "/entries/"
                                + cell.path("id").asString() + "/history")
                : new Piece(
                        word(
                                column.measure()
                                        .flatMap(measure -> measure.field())
                                        .orElse(column.name()),
                                cell),
                        "");
    }

    private String word(String of, JsonNode cell) {
        String text = cell.asString();
        return switch (of) {
            case "year" -> words.say("year.name", text);
            case "decade" -> words.say("views.decade", text);
            case "age" -> words.say("views.age", text);
            case "month" -> DateWords.of(Edtf.parse(text), words.locale(), ZoneId.of("UTC"));
            case "quarter" -> words.say("views.quarter", text.substring(0, 4), text.substring(6));
            case "kind" ->
                Kinds.find(text).map(kind -> kind.label().in(words.language())).orElse(text);
            case "lane" ->
                Lane.find(text).map(lane -> lane.label().in(words.language())).orElse(text);
            case "subject" -> text.equals("me") ? words.say("entry.subject.me") : names.subject(text);
            case "storyline" -> names.storyline(text);
            default -> text;
        };
    }
}
