-- What there is of a networking event that was posted, besides what is kept of everything that people meet for.

create table posted_event (
    community_id bigint not null references community (id),
    gathering_id bigint not null,
    sort varchar(16) not null,
    link varchar(1000),
    -- Whether only those who go see the link.
    for_going boolean not null,
    primary key (community_id, gathering_id)
);
