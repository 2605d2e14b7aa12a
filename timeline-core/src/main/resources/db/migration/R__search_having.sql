-- The entries whose words have these grams. An index of lists is looked into only before what a policy holds back, not behind
-- it (ADR 0023), so that it is looked into here, as the owner, for a timeline that may be read: by the owner, any; Flyway leaves
-- a connection behind that has taken the owner's role on by its name. "search" as Serving has it.
set local check_function_bodies = off;
create or replace function search_having(life uuid, looked_for integer[]) returns setof uuid
    stable security definer rows 20 language sql set search_path from current as $$
    select s.entry from search_entry s
    where s.timeline = life and s.grams @> looked_for
      and s.generation = coalesce((select g.serving from view_generation g where g.projection = 'search'
          and g.timeline in (life, '00000000-0000-0000-0000-000000000000') order by g.timeline desc limit 1), 1)
      and (current_setting('role') in ('none', current_user) or life = any (timeline_reads()))
$$;
