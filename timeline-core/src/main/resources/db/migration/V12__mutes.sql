-- What the owner of a timeline does not want to be reminded of; a fold of the log.
create table directory_mutes (
    timeline   uuid    not null,
    generation integer not null,
    version    bigint  not null,
    said       json    not null,
    primary key (timeline, generation)
);
