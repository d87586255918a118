-- Rooms of groups' own: private channels and threads that Carrel makes, and lets nobody but the members into.

alter table group_home add column own boolean default false not null;

create table group_room (
    community_id bigint not null references community (id),
    group_id bigint not null,
    platform varchar(16) not null,
    space varchar(100) not null,
    -- The channel below which it is made.
    below varchar(100) not null,
    -- Nothing before it is made.
    place varchar(100),
    -- The member who is told when it cannot be kept; one who has left is nobody.
    wanted_by bigint not null,
    created_at timestamp(6) with time zone not null,
    -- Whether it is to be closed, and this row to go then.
    ending boolean not null,
    -- Whether the platform has it no more: another one is made only when somebody wants one again.
    gone boolean not null,
    -- When it is compared next; while it is, when another node takes it on.
    due_at timestamp(6) with time zone not null,
    leased_until timestamp(6) with time zone,
    -- When it was last seen to be read by nobody but those who may.
    looked_at timestamp(6) with time zone,
    problem varchar(300),
    problem_since timestamp(6) with time zone,
    primary key (community_id, group_id, platform, space)
);
create index group_room_due on group_room (due_at);
create index group_room_place on group_room (community_id, platform, place);

-- Accounts that may be in a room: written down before they are let in, and gone only when they are out.
create table room_guest (
    community_id bigint not null references community (id),
    group_id bigint not null,
    platform varchar(16) not null,
    space varchar(100) not null,
    raw varchar(100) not null,
    standing varchar(8) not null,
    tried_at timestamp(6) with time zone not null,
    primary key (community_id, group_id, platform, space, raw)
);
