package timeline.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ids that are made here stand in the store in the order in which they were made. */
class EntryIdTest {

    @Test
    void laterIdsAreGreaterAsTheStoreComparesThem() {
        List<String> made = Stream.generate(EntryId::next)
                .limit(2_000)
                .map(EntryId::toString)
                .toList();

        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void theyAreOfVersionSevenAndBeginWithTheirTime() {
        long before = System.currentTimeMillis();
        UUID id = EntryId.next().value();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, System.currentTimeMillis());
    }
}
