-- chronicle_entry_two_times begins with the same columns and tells what is recorded now as well: each row is written once less.
drop index chronicle_entry_order;
