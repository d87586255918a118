-- What it takes to forget somebody: whose a stored action is, since when an identity has left, and where a member fetches what is kept of them.

-- For whom it was drawn; 0 for a card that everybody reads, nothing for those of before.
alter table action add column drawn_for bigint;

alter table person add column left_at timestamp(6) with time zone;
create index person_left on person (left_at);

-- As with calendars, only the hash of an address is kept.
create table export_link (
    community_id bigint not null,
    member_id bigint not null,
    token_hash varchar(64) not null,
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    primary key (community_id, token_hash),
    foreign key (community_id, member_id) references member (community_id, id)
);
create unique index export_link_token on export_link (token_hash);
create index export_link_member on export_link (community_id, member_id);
