-- How long before it members want to be reminded of what they come to: of one gathering with all that goes on after it, by the number under
-- which it began, or of all others, under 0.

create table own_reminders (
    community_id bigint not null,
    series_id bigint not null,
    member_id bigint not null,
    -- Minutes, with commas between them; none where they want no reminder.
    leads varchar(40) not null,
    primary key (community_id, series_id, member_id),
    foreign key (community_id, member_id) references member (community_id, id)
);
create index own_reminders_member on own_reminders (community_id, member_id);

-- What can be chosen is due as well from now on: what is ahead is looked at once, and says anew when something is due for it.
update occurrence set due_at = current_timestamp where state = 'HELD' and due_at > current_timestamp;
update scheduled_tasks set execution_time = current_timestamp
where task_name = 'gathering' and not picked and task_instance =
    (select min(task_instance) from scheduled_tasks where task_name = 'gathering' and not picked);
