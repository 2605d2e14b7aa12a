-- Yearly retrospectives, each part with the time during which it was what was recorded; a fold of the log.
-- recorded_from inclusive, recorded_to exclusive; infinity is now. version: the sequence of the event plus one.

-- One row a version: which items stand in which column, in which order.
create table review_year (
    timeline      uuid        not null,
    year          integer     not null,
    version       bigint      not null,
    recorded_from timestamptz not null,
    recorded_to   timestamptz not null default 'infinity',
    keep          uuid[]      not null,
    improve       uuid[]      not null,
    try           uuid[]      not null,
    primary key (timeline, year, version)
);
create index review_year_now on review_year (timeline, year) where recorded_to = 'infinity';

create table review_sections (
    timeline      uuid        not null,
    year          integer     not null,
    version       bigint      not null,
    recorded_from timestamptz not null,
    recorded_to   timestamptz not null default 'infinity',
    said          json        not null,
    primary key (timeline, year, version)
);

create table review_item (
    timeline      uuid        not null,
    year          integer     not null,
    item          uuid        not null,
    version       bigint      not null,
    recorded_from timestamptz not null,
    recorded_to   timestamptz not null default 'infinity',
    -- What it names of other items: what it answers, and what it goes on from.
    answers       uuid[]      not null,
    carried_from  uuid,
    said          json        not null,
    primary key (timeline, year, item, version)
);
create index review_item_now on review_item (timeline, item) where recorded_to = 'infinity';

-- What became of an item of from_year, said in the retrospective of a later year.
create table review_outcome (
    timeline      uuid        not null,
    from_year     integer     not null,
    item          uuid        not null,
    year          integer     not null,
    version       bigint      not null,
    recorded_from timestamptz not null,
    recorded_to   timestamptz not null default 'infinity',
    outcome       text        not null,
    note          text        not null,
    primary key (timeline, from_year, item, year, version)
);

-- Text, not json: an edition reads the same bytes for ever. position: the global position of its publication.
create table review_edition (
    timeline     uuid        not null,
    year         integer     not null,
    edition      integer     not null,
    version      bigint      not null,
    position     bigint      not null,
    published_at timestamptz not null,
    published_by uuid        not null,
    document     text        not null,
    markdown     text        not null,
    primary key (timeline, year, edition)
);
