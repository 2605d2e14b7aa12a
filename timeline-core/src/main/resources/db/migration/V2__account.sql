-- People who may sign in, their API tokens, and the sessions of their browsers.

create table account (
    id uuid primary key,
    username text not null,
    -- The name without case and without its ways of being typed (NFKC): two people never look alike.
    username_key text not null unique,
    password_hash text not null,
    -- Goes up when the password changes; a session that began under an earlier one is over.
    password_version integer not null default 1,
    created timestamptz not null
);

create table api_token (
    id uuid primary key,
    account uuid not null references account (id) on delete cascade,
    -- SHA-256 of the token, which itself is kept nowhere.
    hash bytea not null unique,
    name text not null check (char_length(name) between 1 and 100),
    scope text not null check (scope in ('read', 'write')),
    created timestamptz not null,
    expires timestamptz not null,
    -- Coarse: written once a minute at most.
    last_used timestamptz
);

create index api_token_account on api_token (account);

-- Spring Session's own tables (schema-postgresql.sql of spring-session-jdbc 4.1), here so that they migrate with the rest.
create table spring_session (
    primary_id char(36) not null constraint spring_session_pk primary key,
    session_id char(36) not null,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval integer not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);

create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36) not null
        constraint spring_session_attributes_fk references spring_session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name)
);
