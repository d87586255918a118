-- A board reads the counts of everybody since a day, and nothing else of their rows: with all of it in the index, no row has to be looked for.
create index participation_day on participation (community_id, starts_on, member_id, kind, amount);
drop index participation_start;
