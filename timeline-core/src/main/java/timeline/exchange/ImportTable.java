package timeline.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import timeline.kind.Problem;
import timeline.life.AccountId;
import timeline.life.Forgets;
import timeline.life.TimelineId;
import timeline.text.StrictJson;
import tools.jackson.core.type.TypeReference;

/** The imports there are; nothing but SQL. */
@Component
class ImportTable implements Forgets {

    private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};

    /** Who has said nothing of an import for so long is dead, and another goes on with it. */
    private static final String CLAIM = "now() + interval '30 seconds'";

    /** It is this worker's no more: who took long enough to be taken for dead leaves it to whoever has it now. */
    static final class TakenOver extends RuntimeException {
        private static final long serialVersionUID = 1;

        private TakenOver(ImportId id) {
            super("the import " + id + " is worked on elsewhere, or was cancelled");
        }
    }

    private final JdbcClient jdbc;

    ImportTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ImportId id, TimelineId timeline, AccountId account, int total, byte[] document) {
        jdbc.sql("""
            insert into exchange_import (import, timeline, account, state, total, document)
            values (?, ?, ?, 'running', ?, ?)
            """)
                .params(id.value(), timeline.value(), account.value(), total, document)
                .update();
    }

    /** One that is done as a whole, in the transaction that recorded it. */
    void addDone(ImportId id, TimelineId timeline, AccountId account, int entries, long position) {
        jdbc.sql("""
            insert into exchange_import (import, timeline, account, state, total, taken, recorded, position)
            values (:import, :timeline, :account, 'done', :entries, :entries, :entries, :position)
            """)
                .param("import", id.value())
                .param("timeline", timeline.value())
                .param("account", account.value())
                .param("entries", entries)
                .param("position", position)
                .update();
    }

    Optional<ImportProgress> find(TimelineId timeline, ImportId id) {
        return jdbc.sql("""
            select import, state, total, recorded, known, refused, error, position
            from exchange_import where timeline = ? and import = ?
            """)
                .params(timeline.value(), id.value())
                .query(ImportTable::progress)
                .optional();
    }

    /**
     * Claims the oldest import that still has something to do and that nobody is working on. Those of one timeline are taken one
     * after the other: the entries of one may come after those of the one before.
     */
    Optional<ImportWork> claim() {
        return jdbc.sql("update exchange_import set claimed_until = " + CLAIM + """

            where import = (
                select import from exchange_import next
                where state = 'running' and claimed_until < now()
                  and not exists (
                      select from exchange_import before
                      where before.timeline = next.timeline and before.state = 'running'
                        and (before.created_at, before.import) < (next.created_at, next.import))
                order by created_at limit 1 for update skip locked)
            returning import, timeline, account, taken, document
            """)
                .query((row, n) -> new ImportWork(
                        new ImportId(row.getObject("import", UUID.class)),
                        new TimelineId(row.getObject("timeline", UUID.class)),
                        new AccountId(row.getObject("account", UUID.class)),
                        row.getInt("taken"),
                        row.getBytes("document")))
                .optional();
    }

    /** Lets another node have it at once. */
    void release(ImportId id) {
        jdbc.sql("update exchange_import set claimed_until = '-infinity' where import = ?")
                .param(id.value())
                .update();
    }

    /**
     * Adds what a batch came to, in the transaction that recorded it.
     *
     * @param from how many entries were done before it
     * @throws TakenOver when somebody else works on it, or it was cancelled
     */
    void advance(ImportId id, int from, ImportBatch batch, long position) {
        int updated = jdbc.sql("update exchange_import set claimed_until = " + CLAIM + """
            , taken = taken + :taken, recorded = recorded + :recorded, known = known + :known,
                refused = (refused::jsonb || cast(:refused as jsonb))::json,
                position = greatest(position, :position)
            where import = :import and taken = :from and state = 'running'
            """)
                .param("taken", batch.taken())
                .param("recorded", batch.recorded())
                .param("known", batch.known())
                .param("refused", StrictJson.MAPPER.writeValueAsString(batch.refused()))
                .param("position", position)
                .param("import", id.value())
                .param("from", from)
                .update();
        if (updated == 0) {
            throw new TakenOver(id);
        }
    }

    /** Nothing more is needed of the document: what it said is in the log. */
    void finish(ImportId id, ImportProgress.State state, String error) {
        jdbc.sql("update exchange_import set state = ?, error = nullif(?, ''), document = null"
                        + " where import = ? and state = 'running'")
                .params(state.key(), error, id.value())
                .update();
    }

    /** Whatever documents and refusals may say; an import that runs ends, and may be sent again without the subject. */
    @Override
    public void forgetSubject(TimelineId timeline, String subject) {
        jdbc.sql("""
            update exchange_import
            set document = null, refused = '[]', error = null,
                state = case state when 'running' then 'cancelled' else state end
            where timeline = ?
            """).param(timeline.value()).update();
    }

    @Override
    public void forgetTimeline(TimelineId timeline) {
        jdbc.sql("delete from exchange_import where timeline = ?")
                .param(timeline.value())
                .update();
    }

    private static ImportProgress progress(ResultSet row, int n) throws SQLException {
        return new ImportProgress(
                new ImportId(row.getObject("import", UUID.class)),
                ImportProgress.State.of(row.getString("state")),
                row.getInt("total"),
                row.getInt("recorded"),
                row.getInt("known"),
                StrictJson.MAPPER.readValue(row.getString("refused"), PROBLEMS),
                row.getString("error"),
                row.getLong("position"));
    }
}
