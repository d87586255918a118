-- Channels that moderators chose for what was in the last week; one may have what is on in a week as well.

alter table digest_place add column for_moderators boolean default false not null;
drop index digest_place_place;
create unique index digest_place_place on digest_place (community_id, platform, place, for_moderators);
