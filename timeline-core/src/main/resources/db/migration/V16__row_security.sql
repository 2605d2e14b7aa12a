-- Rows are held to their timeline by PostgreSQL too (ADR 0023): a role that owns no table sees, and writes, what belongs to
-- the timelines that its session names, and nothing when it names none. The owner, which is the service, is not held.
create function timeline_reads() returns uuid[] stable parallel safe language sql as $$
    select coalesce(nullif(current_setting('timeline.reads', true), ''), '{}')::uuid[]
$$;

-- In a subquery it is asked once a statement, not once a row.
do $$
declare
    held text;
begin
    foreach held in array array[
        'log_event', 'log_key', 'log_destroyed', 'log_erasure',
        'exchange_import', 'share',
        'directory_timeline', 'directory_subject', 'directory_storyline', 'directory_rules', 'directory_mutes',
        'directory_circles', 'directory_member', 'directory_disclosure', 'directory_revocation',
        'chronicle_timeline', 'chronicle_entry',
        'review_year', 'review_sections', 'review_item', 'review_outcome', 'review_edition',
        'views_defined', 'viewed_definition', 'viewed_zone', 'viewed_entry',
        'view_generation', 'view_replay', 'view_unused', 'view_parked']
    loop
        execute format('alter table %I enable row level security', held);
        execute format('create policy of_timeline on %I using (timeline = any ((select timeline_reads())::uuid[]))', held);
    end loop;
end
$$;

-- What stands for every timeline is everybody's to read.
create policy of_everybody on view_generation for select using (timeline = '00000000-0000-0000-0000-000000000000');
create policy of_everybody on view_replay for select using (timeline = '00000000-0000-0000-0000-000000000000');

-- An answer to a request that was about no timeline is found by its account and key.
alter table exchange_answer enable row level security;
create policy of_timeline on exchange_answer
    using (timeline is null or timeline = any ((select timeline_reads())::uuid[]));

-- Whoever does something to their account adds to the trail; they read it as what the service shows them. What only counts
-- names nobody's deed, and is counted up.
alter table audit enable row level security;
create policy of_timeline on audit for select using (timeline = any ((select timeline_reads())::uuid[]));
create policy counted on audit for select using (hour is not null);
create policy counts on audit for update using (hour is not null);
create policy added on audit for insert
    with check (timeline is null or timeline = any ((select timeline_reads())::uuid[]));

-- How far the whole log has come, which is no word of it.
create function log_last_index() returns bigint stable security definer language sql set search_path from current as $$
    select coalesce((select index from log_event order by transaction desc, index desc limit 1), 0)
$$;
create function log_last_erasure() returns bigint stable security definer language sql set search_path from current as $$
    select coalesce(max(erasure), 0) from log_erasure
$$;

-- An index of lists is looked into only before what a policy holds back, not behind it: who comes after others is found by
-- its timeline; few do.
drop index chronicle_entry_followers;
create index chronicle_entry_followers on chronicle_entry (timeline, generation)
    where recorded_to = 'infinity' and not retracted and cardinality(after_entries) > 0;
