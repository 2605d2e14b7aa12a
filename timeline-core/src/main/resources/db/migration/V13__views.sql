-- User-defined views (ADR 0019): which there are, and what each entry adds to each of them; folds of the log.
create table views_defined (
    timeline   uuid    not null,
    name       text    not null,
    version    bigint  not null,
    said       json    not null,
    generation integer not null,
    primary key (timeline, generation, name)
);

-- By what the rows of a generation of a view were made.
create table viewed_definition (
    timeline   uuid    not null,
    view       text    not null,
    version    bigint  not null,
    said       json    not null,
    generation integer not null,
    primary key (timeline, generation, view)
);

create table viewed_zone (
    timeline   uuid    not null,
    view       text    not null,
    zone       text    not null,
    generation integer not null,
    primary key (timeline, generation, view)
);

-- The entries that a view speaks of, retracted or not.
create table viewed_entry (
    timeline   uuid    not null,
    view       text    not null,
    entry      uuid    not null,
    subject    text    not null,
    retracted  boolean not null,
    -- The groups that it belongs to, and the values that are measured; lists by column.
    keys       json    not null,
    measured   json    not null,
    said       json    not null,
    generation integer not null,
    primary key (timeline, generation, view, entry)
);
