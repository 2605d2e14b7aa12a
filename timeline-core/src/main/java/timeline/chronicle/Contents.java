package timeline.chronicle;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.stereotype.Component;
import timeline.entry.EntryContent;
import timeline.text.StrictJson;

/**
 * What stored words say, parsed once for as long as they are read again and again: to parse them is a quarter of what a year
 * costs. The words themselves are the key, so nothing can be stale; nobody asks for what was erased, and it is gone with the
 * minute.
 */
@Component
class Contents {

    /** Letters, each of which takes some 20 bytes of memory when parsed. */
    private static final long LARGEST = 1_000_000;

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Cache<String, EntryContent> parsed = Caffeine.newBuilder()
            .maximumWeight(LARGEST)
            .weigher((String said, EntryContent content) -> said.length())
            .expireAfterWrite(KEPT)
            .build();

    EntryContent of(String said) {
        return parsed.get(said, words -> StrictJson.MAPPER.readValue(words, EntryContent.class));
    }
}
