-- Where the events of a community are shown to everybody on the web. An address that is taken back is deleted, and never given again.

create table public_page (
    community_id bigint not null references community (id),
    slug varchar(32) not null,
    name varchar(80) not null,
    -- Another community has become part of this one: nothing is shown until a moderator says so again.
    paused boolean default false not null,
    created_at timestamp(6) with time zone not null,
    primary key (community_id, slug)
);
create unique index public_page_slug on public_page (slug);
