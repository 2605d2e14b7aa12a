-- Links by which somebody without an account looks at a timeline as one of its circles does.
create table share (
    id uuid primary key,
    timeline uuid not null,
    owner uuid not null references account (id) on delete cascade,
    -- SHA-256 of the code, which itself is kept nowhere.
    hash bytea not null unique,
    name text not null check (char_length(name) between 1 and 100),
    circle text not null,
    -- The years that are shown, in order; all of them when there are none here.
    years integer[] not null,
    created timestamptz not null,
    expires timestamptz,
    revoked timestamptz,
    last_used timestamptz,
    uses bigint not null default 0
);

create index share_timeline on share (timeline);
