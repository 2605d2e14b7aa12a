package timeline.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The role that requests take on: rows are held from it by the policies of their tables, whatever the service's own role
 * may do, be it a superuser (ADR 0023).
 *
 * @param name the service's with an ending; afterMigrate.sql names it in the same way, and says what it may
 */
record ReaderRole(String name) {

    private static final Logger LOG = LoggerFactory.getLogger(ReaderRole.class);

    /** Names are cut at 63 bytes. */
    static final String NAME = "left(current_user, 55) || '_reader'";

    /** Makes it as an administrator of the server. */
    static void make(Statement sql, String owner) throws SQLException {
        ReaderRole role = new ReaderRole(owner + "_reader");
        try (ResultSet found = sql.executeQuery("SELECT FROM pg_roles WHERE rolname = '" + role.name() + "'")) {
            if (found.next()) {
                return;
            }
        }
        sql.execute(role.created());
        sql.execute(role.granted(owner));
    }

    /** The one of the service's role, made where it may; empty when there is none that can be taken on. */
    static Optional<ReaderRole> of(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("SELECT " + NAME + ", current_user")) {
            row.next();
            ReaderRole role = new ReaderRole(row.getString(1));
            String owner = row.getString(2);
            return role.canBeTaken(sql) || (role.couldBeMade(sql, owner) && role.canBeTaken(sql))
                    ? Optional.of(role)
                    : Optional.empty();
        }
    }

    private boolean canBeTaken(Statement sql) {
        try {
            sql.execute("SET ROLE " + quoted(name));
            sql.execute("RESET ROLE");
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** Another node may have been first, or only the grant be missing. */
    private boolean couldBeMade(Statement sql, String owner) {
        try {
            sql.execute(created());
        } catch (SQLException e) {
            LOG.debug("The role {} is there already, or may not be made", name, e);
        }
        try {
            sql.execute(granted(owner));
            return true;
        } catch (SQLException e) {
            LOG.warn(
                    "PostgreSQL does not hold timelines apart a second time: {}. As an administrator of the server, say"
                            + " {}; {}; and start again",
                    e.getMessage(),
                    created(),
                    granted(owner));
            return false;
        }
    }

    private String created() {
        return "CREATE ROLE " + quoted(name) + " NOLOGIN";
    }

    private String granted(String owner) {
        return "GRANT " + quoted(name) + " TO " + quoted(owner);
    }

    /** Takes the role on for good, without a timeline; where "$user" is a schema, it stays the service's. */
    String takenOn() {
        return "SELECT set_config('search_path', quote_ident(current_schema()), false); SET ROLE " + quoted(name)
                + "; SELECT set_config('" + ReachedDataSource.SETTING + "', '{}', false)";
    }

    private static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
