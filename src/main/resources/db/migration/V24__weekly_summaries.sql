-- Who is told every Monday what they took part in, and when next.

create table participation_weekly (
    community_id bigint not null,
    member_id bigint not null,
    due_at timestamp(6) with time zone not null,
    primary key (community_id, member_id),
    foreign key (community_id, member_id) references member (community_id, id)
);
create index participation_weekly_due on participation_weekly (due_at);
