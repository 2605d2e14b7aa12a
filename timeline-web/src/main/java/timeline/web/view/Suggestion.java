package timeline.web.view;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import timeline.view.ViewDefinition;

/** A view that many may want, to begin with. */
enum Suggestion {
    TREATMENTS("""
        {"title": {"ko": "달마다 받은 치료", "en": "Treatments by month"}, "select": {"kinds": ["treatment"]}, "group": ["year", "month"],
         "measure": [{"as": "n", "of": "count"}, {"as": "days", "of": "duration"}, {"as": "list", "of": "list"}], "show": "table"}
        """),
    HIRES("""
        {"title": {"ko": "해마다 채용한 사람", "en": "Hires by year"}, "select": {"kinds": ["hire-made"]}, "group": ["year", "details.role"],
         "measure": [{"as": "n", "of": "count"}], "show": "bars"}
        """),
    TECHNOLOGIES("""
        {"title": {"ko": "해마다 쓴 기술", "en": "Technologies by year"}, "select": {"lanes": ["career"]}, "group": ["year"],
         "measure": [{"as": "stack", "of": "distinct", "field": "details.technologies"}], "show": "table"}
        """),
    HABITS("""
        {"title": {"ko": "이어 온 습관", "en": "Habits in days"}, "select": {"kinds": ["habit"]}, "group": ["details.habit"],
         "measure": [{"as": "days", "of": "duration"}], "show": "bars"}
        """);

    private final String json;

    Suggestion(String json) {
        this.json = json;
    }

    ViewDefinition definition() {
        return ViewDefinition.stored(json);
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Suggestion> find(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
