-- When a cohort is told of its dates: how many days before each, separated by commas, and whether of its week on Monday.

alter table cohort_calendar add column leads varchar(40) default '1' not null;
alter table cohort_calendar add column digest boolean default true not null;
-- Until when everything was told, and when there is something to tell next.
alter table cohort_calendar add column done_to timestamp(6) with time zone default current_timestamp not null;
alter table cohort_calendar add column due_at timestamp(6) with time zone;
update cohort_calendar set due_at = done_to;
create index cohort_calendar_due on cohort_calendar (due_at);
