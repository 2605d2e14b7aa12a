-- Events of an archive that is being read, sealed as they will stand in the log, under the places that they will have there:
-- all of them enter it in one transaction, or none (ADR 0024).
create table log_staged (
    import         uuid        not null,
    index          bigint      not null default nextval(pg_get_serial_sequence('log_event', 'index')),
    -- Its position in the log that it comes from.
    was            bigint      not null,
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
    staged_at      timestamptz not null default now(),
    primary key (import, was),
    unique (import, event)
);
create index log_staged_age on log_staged (staged_at);
