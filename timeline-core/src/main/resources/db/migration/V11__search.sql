-- Finding by words, and both times in one index (ADR 0013). A view is a fold of the log: the chronicle is emptied and
-- its token with it, so that it is read anew with the new column.
truncate chronicle_entry, chronicle_timeline;
delete from log_token where processor_name = 'chronicle';
-- Every letter and pair of letters of the words, as numbers that are the timeline's own.
alter table chronicle_entry add column grams integer[] not null;
create index chronicle_entry_grams on chronicle_entry using gin (grams);
-- Births tell how old people were; few entries are one.
create index chronicle_entry_birth on chronicle_entry (timeline) where kind = 'birth';
-- The entries of a thread.
create index chronicle_entry_storyline on chronicle_entry (timeline, storyline) where storyline is not null;
-- What was recorded at an instant, and what was known on a day: the order of every list, with both times beside it.
drop index chronicle_entry_recorded;
create index chronicle_entry_two_times on chronicle_entry
    (timeline, generation, earliest, latest, first_index, recorded_from, recorded_to, known_since);
