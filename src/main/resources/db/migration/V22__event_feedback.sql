-- What is left of a networking event when it is over: its recording, and what those who came say of it.

create table event_recording (
    community_id bigint not null references community (id),
    occurrence_id bigint not null,
    link varchar(1000) not null,
    primary key (community_id, occurrence_id)
);

create table event_feedback (
    community_id bigint not null,
    occurrence_id bigint not null,
    member_id bigint not null,
    mark varchar(8) not null,
    words varchar(500) not null,
    -- Whether who posted the event is told by whom the words are.
    signed boolean not null,
    given_at timestamp(6) with time zone not null,
    primary key (community_id, occurrence_id, member_id),
    foreign key (community_id, member_id) references member (community_id, id)
);
create index event_feedback_member on event_feedback (community_id, member_id);
