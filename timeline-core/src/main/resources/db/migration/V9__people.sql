-- Several people on one server: who invites whom, other ways to sign in than a password, and the audit trail.

-- The first account owns the server: it invites the others.
alter table account add column owner boolean not null default false;
update account set owner = true where id = (select id from account order by created, id limit 1);
-- Absent for somebody who has only ever signed in at another provider.
alter table account alter column password_hash drop not null;

create table invitation (
    id uuid primary key,
    -- Who invites.
    account uuid not null references account (id) on delete cascade,
    -- SHA-256 of the code in the link, which itself is kept nowhere.
    hash bytea not null unique,
    note text not null check (char_length(note) between 1 and 100),
    created timestamptz not null,
    expires timestamptz not null,
    -- Who came; an invitation is good for one.
    accepted_by uuid references account (id) on delete set null,
    accepted timestamptz
);

create index invitation_account on invitation (account);

-- Whom an OpenID Connect provider vouches for. A subject is unique within its issuer; an e-mail address is no identity.
create table account_identity (
    issuer text not null,
    subject text not null,
    account uuid not null references account (id) on delete cascade,
    -- The provider's name in the settings when it was linked, to tell one from another.
    provider text not null,
    created timestamptz not null,
    primary key (issuer, subject)
);

create index account_identity_account on account_identity (account);

-- Spring Security's own table of passkeys (spring-security-webauthn 7.1), here so that it migrates with the rest.
-- The user entity is the account: user_entity_user_id is its id, in Base64.
create table user_credentials (
    credential_id varchar(1000) not null primary key,
    user_entity_user_id varchar(1000) not null,
    public_key bytea not null,
    signature_count bigint,
    uv_initialized boolean,
    backup_eligible boolean not null,
    authenticator_transports varchar(1000),
    public_key_credential_type varchar(100),
    backup_state boolean not null,
    attestation_object bytea,
    attestation_client_data_json bytea,
    created timestamptz,
    last_used timestamptz,
    label varchar(1000) not null
);

create index user_credentials_user on user_credentials (user_entity_user_id);

-- Who did what, when, to which timeline. Rows are added; only those that count are counted up. No row goes with an account.
create table audit (
    id bigint generated always as identity primary key,
    -- The nil UUID for failed sign-ins under names that are none.
    account uuid not null,
    timeline uuid,
    what text not null,
    -- What tells one from another of its kind: the name of a token, a count. Never words of a life, never a secret.
    about text check (char_length(about) <= 200),
    at timestamptz not null,
    times integer not null default 1,
    -- The hour that a counting row counts; null for the others. Failed sign-ins take one row an hour and account.
    hour timestamptz
);

create unique index audit_counted on audit (account, what, hour) where hour is not null;
create index audit_account on audit (account, id);
create index audit_timeline on audit (timeline, id) where timeline is not null;
