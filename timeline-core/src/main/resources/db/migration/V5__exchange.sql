-- Documents that were accepted for import, and how far each has come; kept until all of it is in the log.
create table exchange_import (
    import        uuid        primary key,
    timeline   uuid        not null,
    account    uuid        not null,
    state      text        not null check (state in ('running', 'done', 'failed', 'cancelled')),
    total      integer     not null,
    taken      integer     not null default 0,
    recorded   integer     not null default 0,
    known      integer     not null default 0,
    refused    json        not null default '[]',
    error      text,
    position   bigint      not null default 0,
    -- A node works on it until then; a node that dies leaves it to another.
    claimed_until timestamptz not null default '-infinity',
    -- As it was sent; empty once nothing more is needed of it.
    document   bytea,
    created_at timestamptz not null default now()
);
create index exchange_import_running on exchange_import (created_at) where state = 'running';

-- What a POST with an Idempotency-Key answered, in the transaction that did it.
create table exchange_answer (
    account    uuid        not null,
    key        text        not null,
    request    bytea       not null, -- SHA-256 of method, path and body
    status     integer     not null,
    headers    json        not null,
    body       bytea       not null,
    created_at timestamptz not null default now(),
    primary key (account, key)
);
create index exchange_answer_age on exchange_answer (created_at);
