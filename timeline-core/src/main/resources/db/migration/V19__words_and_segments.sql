-- The index of words is a view of its own: it costs several times what the year does to write (ADR 0013).
create table search_entry (
    timeline   uuid      not null,
    entry      uuid      not null,
    version    bigint    not null,
    subject    text      not null,
    -- Every letter and pair of letters of the words, as numbers that are the timeline's own.
    grams      integer[] not null,
    generation integer   not null,
    primary key (timeline, generation, entry, version)
);
-- It begins with what the chronicle has, at the chronicle's place in the log.
insert into search_entry
select timeline, entry, version, subject, grams, 1
from chronicle_entry c
where generation = coalesce((select g.serving from view_generation g where g.projection = 'chronicle'
          and g.timeline in (c.timeline, '00000000-0000-0000-0000-000000000000') order by g.timeline desc limit 1), 1)
  and exists (select from log_event
              where aggregate = c.timeline || '/' || c.entry and sequence = c.version - 1
                and type in ('entry-recorded', 'entry-corrected'));
insert into log_token (processor_name, segment, token, token_type, timestamp)
select 'search', segment, token, token_type, timestamp from log_token where processor_name = 'chronicle';
create index search_entry_grams on search_entry using gin (grams);
alter table chronicle_entry drop column grams;

-- A replay of everybody is divided by timelines into segments, which several workers and nodes read at the same time.
create table view_replay_segment (
    replay        uuid        not null references view_replay on delete cascade,
    segment       integer     not null,
    -- How far it has read, in the order of the log (ADR 0004).
    written_in    bigint      not null default 0,
    position      bigint      not null default 0,
    events        bigint      not null default 0,
    millis        bigint      not null default 0,
    -- Whether so little is left that the last step can take it.
    near          boolean     not null default false,
    -- Somebody works on it until then; one who dies leaves it to another.
    claimed_by    uuid,
    claimed_until timestamptz not null default '-infinity',
    primary key (replay, segment)
);
insert into view_replay_segment (replay, segment, written_in, position, events, millis)
select replay, 0, written_in, position, events, millis from view_replay;
alter table view_replay add column segments integer not null default 1;
alter table view_replay
    drop column written_in, drop column position, drop column events, drop column millis,
    drop column claimed_by, drop column claimed_until;
