package timeline.kind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The catalogue of kinds, and the details that each of them takes. */
public final class Kinds {

    private static final Pattern CUSTOM = Pattern.compile("x-[a-z0-9-]{1,62}");
    private static final Map<String, Kind> BY_KEY = new LinkedHashMap<>();
    private static final Map<String, RecordForm> FORMS = new LinkedHashMap<>();

    static {
        for (Kind kind : Catalogue.KINDS) {
            BY_KEY.put(kind.key(), kind);
            FORMS.put(kind.key(), RecordForm.of(kind.details()));
        }
    }

    private Kinds() {}

    /** Every kind, in the order in which people are offered them. */
    public static List<Kind> all() {
        return Catalogue.KINDS;
    }

    public static Optional<Kind> find(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /** Whether a key is of the owner's own making: {@code x-} and then lower-case letters, digits and hyphens. */
    public static boolean custom(String key) {
        return CUSTOM.matcher(key).matches();
    }

    /** The key that somebody may have meant who wrote one that is not in the catalogue. */
    public static Optional<String> nearest(String key) {
        return Nearest.to(key, BY_KEY.keySet());
    }

    /**
     * Reads details, and finds all that is wrong with them.
     *
     * @param key of the catalogue, or custom
     * @throws IllegalArgumentException for any other key
     */
    public static Checked read(String key, JsonNode details) {
        List<Problem> problems = new ArrayList<>();
        Place place = new Place("", problems);
        Optional<Object> read = custom(key) ? custom(details, place) : form(key).read(details, place);
        return read.<Checked>map(typed -> new Checked.Accepted((Details) typed))
                .orElseGet(() -> new Checked.Refused(List.copyOf(problems)));
    }

    private static Optional<Object> custom(JsonNode details, Place place) {
        return details instanceof ObjectNode members
                ? Optional.of(new CustomDetails(members))
                : place.refuse("Write an object here, in braces", details);
    }

    private static RecordForm form(String key) {
        return Optional.ofNullable(FORMS.get(key)).orElseThrow(() -> new IllegalArgumentException("no kind " + key));
    }

    /** The JSON Schema (2020-12) of the details of a kind; the caller may change it. */
    public static ObjectNode schema(Kind kind) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", kind.label().in("en"));
        return schema.setAll(form(kind.key()).schema());
    }
}
