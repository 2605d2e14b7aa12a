package timeline.web.operate;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import timeline.store.ReachedDataSource;

/** Whether PostgreSQL holds requests to their timelines too (ADR 0023); the service serves either way. */
@Component
class RowSecurityHealthIndicator implements HealthIndicator {

    private final DataSource store;

    RowSecurityHealthIndicator(DataSource store) {
        this.store = store;
    }

    @Override
    public Health health() {
        return Health.up().withDetail("held", isHeld()).build();
    }

    private boolean isHeld() {
        try {
            return store.isWrapperFor(ReachedDataSource.class)
                    && store.unwrap(ReachedDataSource.class).holds();
        } catch (SQLException e) {
            return false;
        }
    }
}
