-- In which space's own calendar somebody said that they are interested, where that is their answer; nothing where they answered here.
alter table attendance add column pressed_in varchar(120);

-- When the platform is asked who is interested, since some of that was not heard; while it is, when another node takes it on.
alter table mirror_event add column ask_at timestamp(6) with time zone;
alter table mirror_event add column leased_until timestamp(6) with time zone;
create index mirror_event_ask on mirror_event (ask_at);
