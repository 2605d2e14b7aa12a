package timeline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("store")
class TestDatabaseTest {

    @Test
    void isAnotherOneEachTime() throws SQLException {
        TestDatabase one = TestDatabase.create();
        TestDatabase other = TestDatabase.create();

        assertThat(one.url()).isNotEqualTo(other.url());
        try (Connection connection = one.dataSource().getConnection()) {
            assertThat(StoreFacts.of(connection).fsync()).isTrue();
        }
    }
}
