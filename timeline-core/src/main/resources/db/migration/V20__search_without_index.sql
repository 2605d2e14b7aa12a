-- A search reads the words of its timeline, which the chronicle has: to keep an index of every pair of letters cost a recording
-- more than the year does, and a life of 100,000 entries is read through in some tenths of a second (ADR 0013).
drop function if exists search_having(uuid, integer[]);
drop table search_entry;
delete from log_token where processor_name = 'search';
delete from view_replay where projection = 'search';
delete from view_generation where projection = 'search';
delete from view_unused where projection = 'search';
delete from view_parked where projection = 'search';
