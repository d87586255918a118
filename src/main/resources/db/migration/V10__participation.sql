-- How much members have taken part in what, and what may be done with it. What was said is nowhere.

alter table member add column sharing varchar(12);

-- A span is D, a day, or W, a week; starts_on is its first day, counted from 1970-01-01 as the community's zone counts days.
create table participation (
    community_id bigint not null,
    member_id bigint not null,
    kind varchar(20) not null,
    span varchar(1) not null,
    starts_on int not null,
    amount bigint not null,
    primary key (community_id, member_id, kind, span, starts_on),
    foreign key (community_id, member_id) references member (community_id, id)
);
create index participation_start on participation (community_id, starts_on);

-- Who has thanked whom today, so that the same thanks count once.
create table participation_thanks (
    community_id bigint not null,
    member_id bigint not null,
    receiver_id bigint not null,
    thanked_on int not null,
    primary key (community_id, member_id, receiver_id, thanked_on),
    foreign key (community_id, member_id) references member (community_id, id)
);
create index participation_thanks_receiver on participation_thanks (community_id, receiver_id);
