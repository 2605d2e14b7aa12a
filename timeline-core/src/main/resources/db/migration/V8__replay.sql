-- Generations of the rows of views: history is folded into new rows beside those that are read (ADR 0018).
-- Rows that are there already are generation 1, which is also what a timeline reads that has no row here.

-- The timeline of only zeros stands for every timeline without a row of its own.
create table view_generation (
    projection text        not null,
    timeline   uuid        not null,
    serving    integer     not null,
    -- The one that was read before; it is written on, until the next replay or for some days.
    previous   integer,
    swapped_at timestamptz not null default now(),
    primary key (projection, timeline)
);
create sequence view_generation_number as integer start with 2;

-- Replays of history, running and over. position: how far it has read, in the order of the log (ADR 0004).
create table view_replay (
    replay        uuid        primary key,
    projection    text        not null,
    timeline      uuid        not null,
    generation    integer     not null,
    revision      integer     not null,
    state         text        not null check (state in ('replaying', 'done', 'failed', 'cancelled')),
    written_in    bigint      not null default 0,
    position      bigint      not null default 0,
    events        bigint      not null default 0,
    total         bigint      not null,
    -- Time spent replaying, without the time when nobody was.
    millis        bigint      not null default 0,
    error         text,
    -- A node works on it until then; a node that dies leaves it to another.
    claimed_by    uuid,
    claimed_until timestamptz not null default '-infinity',
    started_at    timestamptz not null default now(),
    ended_at      timestamptz
);
create unique index view_replay_running on view_replay (projection, timeline) where state = 'replaying';
create index view_replay_last on view_replay (timeline, projection, started_at);

-- Generations that nobody reads any more, until their rows are deleted.
create table view_unused (
    projection text    not null,
    timeline   uuid    not null,
    generation integer not null,
    primary key (projection, timeline, generation)
);

-- Events that a view could not take, and those of the same stream that wait for them.
create table view_parked (
    timeline   uuid        not null,
    projection text        not null,
    generation integer     not null,
    position   bigint      not null,
    stream     text        not null,
    sequence   bigint      not null,
    type       text        not null,
    error      text        not null,
    parked_at  timestamptz not null default now(),
    primary key (timeline, projection, generation, position)
);

-- The revision of the code that made the rows which are read.
create table view_revision (
    projection text    primary key,
    revision   integer not null
);
insert into view_revision values ('chronicle', 1), ('directory', 1), ('review', 1);

alter table directory_timeline add column generation integer not null default 1;
alter table directory_timeline alter column generation drop default;
alter table directory_timeline drop constraint directory_timeline_pkey;
alter table directory_timeline add primary key (timeline, generation);

alter table directory_subject add column generation integer not null default 1;
alter table directory_subject alter column generation drop default;
alter table directory_subject drop constraint directory_subject_pkey;
alter table directory_subject add primary key (timeline, generation, key);

alter table directory_storyline add column generation integer not null default 1;
alter table directory_storyline alter column generation drop default;
alter table directory_storyline drop constraint directory_storyline_pkey;
alter table directory_storyline add primary key (timeline, generation, key);

alter table directory_rules add column generation integer not null default 1;
alter table directory_rules alter column generation drop default;
alter table directory_rules drop constraint directory_rules_pkey;
alter table directory_rules add primary key (timeline, generation);

alter table chronicle_timeline add column generation integer not null default 1;
alter table chronicle_timeline alter column generation drop default;
alter table chronicle_timeline drop constraint chronicle_timeline_pkey;
alter table chronicle_timeline add primary key (timeline, generation);

alter table chronicle_entry add column generation integer not null default 1;
alter table chronicle_entry alter column generation drop default;
alter table chronicle_entry drop constraint chronicle_entry_pkey;
alter table chronicle_entry add primary key (timeline, generation, entry, version);
drop index chronicle_entry_order;
create index chronicle_entry_order on chronicle_entry (timeline, generation, earliest, latest, first_index)
    where recorded_to = 'infinity' and not retracted;
drop index chronicle_entry_recorded;
create index chronicle_entry_recorded on chronicle_entry (timeline, generation, recorded_from, recorded_to);

alter table review_year add column generation integer not null default 1;
alter table review_year alter column generation drop default;
alter table review_year drop constraint review_year_pkey;
alter table review_year add primary key (timeline, generation, year, version);
drop index review_year_now;
create index review_year_now on review_year (timeline, generation, year) where recorded_to = 'infinity';

alter table review_sections add column generation integer not null default 1;
alter table review_sections alter column generation drop default;
alter table review_sections drop constraint review_sections_pkey;
alter table review_sections add primary key (timeline, generation, year, version);

alter table review_item add column generation integer not null default 1;
alter table review_item alter column generation drop default;
alter table review_item drop constraint review_item_pkey;
alter table review_item add primary key (timeline, generation, year, item, version);
drop index review_item_now;
create index review_item_now on review_item (timeline, generation, item) where recorded_to = 'infinity';

alter table review_outcome add column generation integer not null default 1;
alter table review_outcome alter column generation drop default;
alter table review_outcome drop constraint review_outcome_pkey;
alter table review_outcome add primary key (timeline, generation, from_year, item, year, version);

alter table review_edition add column generation integer not null default 1;
alter table review_edition alter column generation drop default;
alter table review_edition drop constraint review_edition_pkey;
alter table review_edition add primary key (timeline, generation, year, edition);
