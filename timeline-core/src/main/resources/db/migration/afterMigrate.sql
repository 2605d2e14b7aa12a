-- Every table with a timeline is held to it, those too that came after V16.
do $$
declare
    held name;
begin
    if to_regprocedure('timeline_reads()') is null then
        return;
    end if;
    for held in
        select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
        where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and a.attname = 'timeline'
          and not c.relrowsecurity
    loop
        execute format('alter table %I enable row level security', held);
        execute format('create policy of_timeline on %I using (timeline = any ((select timeline_reads())::uuid[]))', held);
    end loop;
end
$$;

-- What the role of requests may, where there is one (ADR 0023): of views it only reads, of the log it reads and adds.
do $$
declare
    reader text := left(current_user, 55) || '_reader';
    held record;
begin
    if not exists (select from pg_roles where rolname = reader) then
        return;
    end if;
    if not has_schema_privilege(reader, current_schema(), 'usage') then
        execute format('grant usage on schema %I to %I', current_schema(), reader);
    end if;
    for held in
        select c.relname as name,
               case when c.relname in ('log_token', 'view_revision') then 'select'
                    when c.relname = 'log_master' then 'select, update (one)' -- to hold it against a rotation
                    when c.relname = 'log_event' then 'select, insert'
                    when c.relname not like 'view\_%' and exists (
                        select from pg_attribute a where a.attrelid = c.oid and a.attname = 'generation') then 'select'
                    else 'select, insert, update, delete' end as may
        from pg_class c
        where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
          and c.relname <> 'flyway_schema_history' and not has_table_privilege(reader, c.oid, 'select')
    loop
        execute format('grant %s on %I to %I', held.may, held.name, reader);
    end loop;
    -- The events of an archive take their places in the log when they are laid ready.
    if not has_sequence_privilege(reader, pg_get_serial_sequence('log_event', 'index'), 'usage') then
        execute format('grant usage on sequence %s to %I', pg_get_serial_sequence('log_event', 'index'), reader);
    end if;
end
$$;
