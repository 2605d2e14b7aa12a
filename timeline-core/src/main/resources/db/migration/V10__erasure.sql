-- Erasure (ADR 0017).

-- Data keys that were destroyed on purpose: their events read as erased. Any other key that is missing is a loss.
create table log_destroyed (
    key          uuid        primary key,
    timeline     uuid        not null,
    destroyed_at timestamptz not null default now()
);

-- Each erasure, without its words.
create table log_erasure (
    erasure     bigint      generated always as identity primary key,
    timeline    uuid        not null,
    subject     bytea, -- HMAC of the subject's key, as in log_key; null for the whole timeline
    -- An older transaction may not append to the timeline any more: followers would read it before the erasure.
    transaction xid8        not null default pg_current_xact_id(),
    -- The global position of the event that tells of it.
    position    bigint      not null,
    erased_at   timestamptz not null default now(),
    -- When the last traces had left the files of the store; null until then.
    swept_at    timestamptz
);
create index log_erasure_timeline on log_erasure (timeline, transaction);
create index log_erasure_unswept on log_erasure (erasure) where swept_at is null;

-- The master key under which new data keys are wrapped. A writer that holds another one may make no data key.
create table log_master (
    one         boolean primary key default true check (one),
    fingerprint bigint  not null,
    -- The master key itself where a KMS keeps it, sealed by the KMS; else null.
    sealed      bytea
);

-- So that an answer can be forgotten with the timeline that it spoke of; null where it spoke of none.
alter table exchange_answer add column timeline uuid;
create index exchange_answer_timeline on exchange_answer (timeline) where timeline is not null;
