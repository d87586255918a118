-- Spaces whose platform's own calendar shows what was posted, and what stands there.

create table mirror_space (
    community_id bigint not null references community (id),
    platform varchar(16) not null,
    space varchar(100) not null,
    -- The member who is told when it cannot be kept true; one who has left is nobody.
    switched_on_by bigint not null,
    created_at timestamp(6) with time zone not null,
    -- Whether everything is to be taken away there, and this row then.
    ending boolean not null,
    -- When it is compared next; while it is, when another node takes it on.
    due_at timestamp(6) with time zone not null,
    leased_until timestamp(6) with time zone,
    problem varchar(300),
    -- How many events there is no room for.
    left_out int default 0 not null,
    primary key (community_id, platform, space)
);
create index mirror_space_due on mirror_space (due_at);

create table mirror_event (
    community_id bigint not null references community (id),
    platform varchar(16) not null,
    space varchar(100) not null,
    occurrence_id bigint not null,
    -- Nothing for what the platform does not take.
    remote_id varchar(40),
    digest varchar(64) not null,
    ends_at timestamp(6) with time zone not null,
    -- Whether somebody took it away there, or it was refused: it is not made again.
    gone boolean not null,
    primary key (community_id, platform, space, occurrence_id)
);
create index mirror_event_remote on mirror_event (remote_id);
