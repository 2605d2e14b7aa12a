package timeline.bench;

import java.time.LocalDate;

/** Entries as people record them: some 400 bytes, of several kinds, over ten years. */
final class SampleEntries {

    private static final String REST = """
            "note": "아침에 아이와 강가를 걷고, 저녁에는 일을 마저 했다. A walk by the river with the children in the morning.", \
            "tags": ["walk", "family"]}\
            """;

    private SampleEntries() {}

    /** The JSON of the n-th one. */
    static String json(int n) {
        LocalDate day = LocalDate.of(2013 + n % 10, 1, 1).plusDays(n * 7L % 365);
        return "{\"kind\": \"reflection\", \"when\": \"" + day + "\", \"title\": {\"ko\": \"하루의 기록 " + n
                + "\", \"en\": \"A day written down " + n + "\"}, " + REST;
    }
}
