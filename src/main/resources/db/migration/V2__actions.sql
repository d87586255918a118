-- What a button means when that does not fit into its id.

create table action (
    id varchar(12) not null,
    community_id bigint not null references community (id),
    payload varchar(4000) not null,
    payload_hash varchar(64) not null,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    primary key (community_id, id)
);
create unique index action_payload on action (community_id, payload_hash);
create index action_expiry on action (expires_at);
