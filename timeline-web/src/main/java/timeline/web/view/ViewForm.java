package timeline.web.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import timeline.date.Edtf;
import timeline.life.Timeline;
import timeline.text.StrictJson;
import timeline.view.Measure;
import timeline.view.Measure.Of;
import timeline.view.ViewDefinition;
import timeline.web.DateField;
import timeline.web.Descriptions;
import timeline.web.Wording;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is typed and chosen of a view.
 *
 * @param version which one was seen; 0 for a new one
 */
record ViewForm(
        String korean,
        String english,
        List<String> lanes,
        List<String> kinds,
        List<String> subjects,
        List<String> storylines,
        String tags,
        DateField from,
        DateField to,
        List<String> group,
        List<Told> measures,
        String show,
        long version) {

    private static final int MEASURES = 4;
    private static final String DETAILS = "details.";

    /** One thing that is told of each group. */
    record Told(String of, String field, String as) {}

    /** What is sent; every part may be absent. */
    record Sent(
            @Nullable String korean,
            @Nullable String english,
            @Nullable List<String> lanes,
            @Nullable List<String> kinds,
            @Nullable List<String> subjects,
            @Nullable List<String> storylines,
            @Nullable String tags,
            @Nullable String from,
            @Nullable String to,
            @Nullable List<String> group,
            @Nullable List<String> of,
            @Nullable List<String> field,
            @Nullable List<String> as,
            @Nullable String show,
            @Nullable Long version) {

        ViewForm read(Timeline timeline, LocalDate today, Wording words) {
            List<String> ofs = all(of);
            List<Told> told = IntStream.range(0, ofs.size())
                    .mapToObj(i -> new Told(ofs.get(i), at(field, i), at(as, i)))
                    .toList();
            return new ViewForm(
                    clean(korean),
                    clean(english),
                    all(lanes),
                    all(kinds),
                    all(subjects),
                    all(storylines),
                    clean(tags),
                    DateField.of(clean(from), timeline, today, words),
                    DateField.of(clean(to), timeline, today, words),
                    all(group),
                    told,
                    clean(show),
                    version == null ? 0 : version);
        }

        private static String at(@Nullable List<String> list, int i) {
            return list != null && i < list.size() ? clean(list.get(i)) : "";
        }

        private static String clean(@Nullable String sent) {
            return sent == null ? "" : sent.replaceAll("\\p{Cntrl}", " ").strip();
        }

        private static List<String> all(@Nullable List<String> sent) {
            return sent == null ? List.of() : sent.stream().map(Sent::clean).toList();
        }
    }

    static ViewForm of(ViewDefinition definition, long version, Timeline timeline) {
        Map<String, String> title = Descriptions.text(definition.said().path("title"), timeline);
        var select = definition.select();
        return new ViewForm(
                title.getOrDefault("ko", ""),
                title.getOrDefault("en", ""),
                List.copyOf(select.lanes()),
                List.copyOf(select.kinds()),
                List.copyOf(select.subjects()),
                List.copyOf(select.storylines()),
                select.tags().stream().sorted().collect(Collectors.joining(", ")),
                date(select.from()),
                date(select.to()),
                definition.group(),
                definition.measures().stream().map(ViewForm::told).toList(),
                definition.show().key(),
                version);
    }

    private static Told told(Measure measure) {
        return new Told(
                measure.of().key(), measure.field().map(ViewForm::shortened).orElse(""), measure.as());
    }

    private static String shortened(String field) {
        return field.startsWith(DETAILS) ? field.substring(DETAILS.length()) : field;
    }

    private static DateField date(Optional<Edtf> date) {
        return new DateField(date.map(Edtf::text).orElse(""), date, "", "");
    }

    /** The same with columns that are called what they are in the language of who saves it. */
    ViewForm unnamed() {
        List<Told> rows = measures.stream()
                .map(told -> new Told(told.of(), told.field(), ""))
                .toList();
        return new ViewForm(
                korean, english, lanes, kinds, subjects, storylines, tags, from, to, group, rows, show, version);
    }

    boolean nameless() {
        return korean.isEmpty() && english.isEmpty();
    }

    /** With empty rows to fill in. */
    ViewForm roomy() {
        List<Told> rows = new ArrayList<>(measures);
        while (rows.size() < MEASURES) {
            rows.add(new Told("", "", ""));
        }
        List<String> groups = new ArrayList<>(group);
        while (groups.size() < 3) {
            groups.add("");
        }
        return new ViewForm(
                korean, english, lanes, kinds, subjects, storylines, tags, from, to, groups, rows, show, version);
    }

    /** The definition that is meant; what is not named is named for what it is. */
    ObjectNode said(Timeline timeline, Wording words) {
        ObjectNode said = StrictJson.MAPPER.createObjectNode();
        Descriptions.put(said, "title", korean, english, timeline);
        ObjectNode select = said.putObject("select");
        put(select.putArray("kinds"), kinds);
        put(select.putArray("lanes"), lanes);
        put(select.putArray("subjects"), subjects);
        put(select.putArray("storylines"), storylines);
        put(select.putArray("tags"), Arrays.asList(tags.split("\\s*[,，]\\s*")));
        select.put("from", from.date().map(Edtf::text).orElse(null));
        select.put("to", to.date().map(Edtf::text).orElse(null));
        put(said.putArray("group"), group);
        measures(said.putArray("measure"), words);
        said.put("show", show.isEmpty() ? "table" : show);
        return said;
    }

    private static void put(ArrayNode list, List<String> values) {
        values.stream().filter(value -> !value.isEmpty()).distinct().forEach(list::add);
    }

    private void measures(ArrayNode list, Wording words) {
        List<String> taken = new ArrayList<>(group);
        for (Told told : measures) {
            if (!told.of().isEmpty()) {
                String as = told.as().isEmpty() ? free(words.or("views.of." + told.of(), told.of()), taken) : told.as();
                taken.add(as);
                ObjectNode measure = list.addObject().put("as", as).put("of", told.of());
                if (Of.find(told.of()).filter(Of::ofField).isPresent()
                        && !told.field().isEmpty()) {
                    measure.put("field", field(told.field()));
                }
            }
        }
    }

    /** What is typed is a member of the details, unless it is what one can group by. */
    private static String field(String typed) {
        return typed.startsWith(DETAILS)
                        || Stream.of("kind", "lane", "subject", "storyline", "tag")
                                .anyMatch(typed::equals)
                ? typed
                : DETAILS + typed;
    }

    private static String free(String wanted, List<String> taken) {
        String free = wanted;
        for (int n = 2; taken.contains(free); n++) {
            free = wanted + " " + n;
        }
        return free;
    }
}
