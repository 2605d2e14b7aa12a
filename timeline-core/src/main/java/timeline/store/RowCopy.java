package timeline.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes many rows by one {@code COPY} in its binary format: no statement to plan, and no text to read. */
public final class RowCopy {

    private RowCopy() {}

    /**
     * Adds rows, in the transaction that the connection is in.
     *
     * @param sql {@code copy … from stdin (format binary)}
     * @param columns the types of what a row consists of
     * @throws SQLException when PostgreSQL takes one of them not: then it took none
     */
    public static void add(Connection to, String sql, List<ColumnType> columns, Stream<@Nullable Object[]> rows)
            throws SQLException {
        CopyIn copy = to.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        try {
            CopyBytes bytes = new CopyBytes(copy, columns);
            for (@Nullable Object[] row : (Iterable<@Nullable Object[]>) rows::iterator) {
                bytes.row(row);
            }
            bytes.end();
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
