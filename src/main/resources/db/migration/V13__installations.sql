-- Workspaces of Slack that have added Carrel. Their tokens can be read only with a key that is not here, and only in their own row.
-- A workspace is a space, whose row says which community it belongs to. Who added Carrel is written nowhere here.
create table slack_installation (
    team varchar(100) not null primary key,
    enterprise varchar(100) not null,
    team_name varchar(200) not null,
    bot_person varchar(100) not null,
    access_token varchar(4000) not null,
    refresh_token varchar(4000),
    expires_at timestamp(6) with time zone,
    revision int default 1 not null,
    renewing_until timestamp(6) with time zone,
    installed_at timestamp(6) with time zone not null
);

-- Browsers on their way to Slack and back. Both what the address carries and what the cookie holds are kept as hashes.
create table slack_install_state (
    state_hash varchar(64) not null primary key,
    browser_hash varchar(64) not null,
    expires_at timestamp(6) with time zone not null,
    used_at timestamp(6) with time zone
);
