-- Who reads: circles and their members, recorded exceptions, and what the chronicle must know to show each only its own.
create table directory_circles (
    timeline   uuid    not null,
    generation integer not null,
    version    bigint  not null,
    said       json    not null,
    primary key (timeline, generation)
);
create table directory_member (
    timeline   uuid    not null,
    generation integer not null,
    account    uuid    not null,
    circle     text    not null collate "C",
    primary key (timeline, account, circle, generation)
);
create index directory_member_account on directory_member (account);
create table directory_disclosure (
    timeline     uuid        not null,
    generation   integer     not null,
    disclosure   uuid        not null,
    version      bigint      not null,
    entries      uuid[]      not null,
    storyline    text,
    circle       text        not null,
    note         text,
    disclosed_at timestamptz not null,
    primary key (timeline, disclosure, generation)
);
create table directory_revocation (
    timeline   uuid        not null,
    generation integer     not null,
    disclosure uuid        not null,
    version    bigint      not null,
    revoked_at timestamptz not null,
    primary key (timeline, disclosure, generation)
);

-- The circles that an audience lets see an entry: its own, or its lane's.
alter table chronicle_entry add column audience text[] not null default '{}';
-- The words that a circle reads instead of the owner's, by circle, as a search looks for them.
alter table chronicle_entry add column face_words json not null default '{}';

-- A fold of the log: it is read anew, with what the new columns keep.
truncate chronicle_entry, chronicle_timeline;
delete from log_token where processor_name = 'chronicle';
