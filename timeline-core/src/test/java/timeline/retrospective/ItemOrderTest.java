package timeline.retrospective;

import static org.assertj.core.api.Assertions.assertThat;
import static timeline.retrospective.Said.EARLY;
import static timeline.retrospective.Said.PHONE;
import static timeline.retrospective.Said.WALKS;

import org.junit.jupiter.api.Test;

class ItemOrderTest {

    private static final ItemOrder THREE = ItemOrder.EMPTY
            .placing(EARLY, Column.KEEP, null)
            .placing(PHONE, Column.KEEP, null)
            .placing(WALKS, Column.KEEP, null);

    @Test
    void addsAtTheEnd() {
        assertThat(THREE.of(Column.KEEP)).containsExactly(EARLY, PHONE, WALKS);
    }

    @Test
    void movesWithinAColumn() {
        assertThat(THREE.placing(WALKS, Column.KEEP, EARLY).of(Column.KEEP)).containsExactly(WALKS, EARLY, PHONE);
        assertThat(THREE.placing(EARLY, Column.KEEP, null).of(Column.KEEP)).containsExactly(PHONE, WALKS, EARLY);
    }

    @Test
    void movesToAnotherColumn() {
        ItemOrder moved = THREE.placing(PHONE, Column.TRY, null);
        assertThat(moved.of(Column.KEEP)).containsExactly(EARLY, WALKS);
        assertThat(moved.of(Column.TRY)).containsExactly(PHONE);
        assertThat(moved.columnOf(PHONE)).contains(Column.TRY);
    }

    @Test
    void takesOut() {
        assertThat(THREE.without(PHONE).of(Column.KEEP)).containsExactly(EARLY, WALKS);
        assertThat(THREE.without(PHONE).columnOf(PHONE)).isEmpty();
    }
}
