-- Which timelines there are, and whom and what they speak of; a fold of the log.
create table directory_timeline (
    timeline   uuid        primary key,
    owner      uuid        not null,
    name       text        not null,
    zone       text        not null,
    locale     text        not null,
    started_at timestamptz not null
);
create index directory_timeline_owner on directory_timeline (owner, started_at, timeline);

-- version: the sequence of the event in the timeline's own stream plus one; the ETag.
create table directory_subject (
    timeline uuid   not null,
    key      text   not null collate "C",
    version  bigint not null,
    said     json   not null,
    primary key (timeline, key)
);
create table directory_storyline (
    timeline uuid   not null,
    key      text   not null collate "C",
    version  bigint not null,
    said     json   not null,
    primary key (timeline, key)
);
create table directory_rules (
    timeline uuid   primary key,
    version  bigint not null,
    said     json   not null
);
