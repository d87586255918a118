-- A series that goes on at other times after one that has ended: as which gathering it began.

alter table gathering add column series_id bigint;
create index gathering_series on gathering (community_id, series_id);
