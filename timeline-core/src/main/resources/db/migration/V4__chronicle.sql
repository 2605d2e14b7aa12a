-- Every version of every entry, with the time during which it was what was recorded; a fold of the log.
create table chronicle_timeline (
    timeline uuid primary key,
    zone     text not null
);
create table chronicle_entry (
    timeline      uuid        not null,
    entry         uuid        not null,
    version       bigint      not null,
    -- recorded_from inclusive, recorded_to exclusive; infinity is now.
    recorded_from timestamptz not null,
    recorded_to   timestamptz not null default 'infinity',
    -- The first recording, which later versions keep.
    first_index   bigint      not null,
    first_at      timestamptz not null,
    first_by      uuid        not null,
    retracted     boolean     not null,
    -- Days inclusive, in the timeline's zone; -infinity and infinity are unbounded, open or unknown.
    earliest      date        not null,
    start_latest  date        not null,
    latest        date        not null,
    known_since   date        not null,
    kind          text        not null,
    lane          text        not null,
    subject       text        not null,
    storyline     text,
    tags          text[]      not null,
    after_entries uuid[]      not null,
    words         text        not null,
    said          json        not null,
    primary key (timeline, entry, version)
);
create index chronicle_entry_order on chronicle_entry (timeline, earliest, latest, first_index)
    where recorded_to = 'infinity' and not retracted;
create index chronicle_entry_recorded on chronicle_entry (timeline, recorded_from, recorded_to);
-- Who comes after an entry: few do, so only they are in it.
create index chronicle_entry_followers on chronicle_entry using gin (after_entries)
    where recorded_to = 'infinity' and not retracted and cardinality(after_entries) > 0;
