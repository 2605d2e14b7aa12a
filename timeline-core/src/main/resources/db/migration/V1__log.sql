-- The event log. Nothing in it is ever updated or deleted.
create table log_event (
    index          bigint      generated always as identity primary key,
    -- The writing transaction: commits do not come in the order of the sequence, so followers read below the
    -- oldest transaction still running, ordered by (transaction, index); nothing is skipped (ADR 0004).
    transaction    xid8        not null default pg_current_xact_id(),
    event          uuid        not null,
    timeline       uuid        not null,
    aggregate_type text        not null,
    aggregate      text        not null collate "C",
    sequence       bigint      not null,
    type           text        not null,
    revision       text        not null,
    key            uuid        not null,
    payload        bytea       not null,
    metadata       bytea       not null,
    recorded_at    timestamptz not null,
    unique (aggregate, sequence)
);
create index log_event_order on log_event (transaction, index);
create index log_event_timeline on log_event (timeline, transaction, index);

-- Data keys by timeline and subject, wrapped by the master key. Destroying one erases what it sealed (ADR 0005).
create table log_key (
    key        uuid        primary key,
    timeline   uuid        not null,
    subject    bytea       not null, -- HMAC of the subject's key: the table names nobody
    wrapped    bytea       not null,
    created_at timestamptz not null default now(),
    unique (timeline, subject)
);

-- How far each view has read, moved in the transaction that writes its rows.
create table log_token (
    processor_name text    not null,
    segment        integer not null,
    token          bytea,
    token_type     text,
    timestamp      text,
    owner          text,
    primary key (processor_name, segment)
);
