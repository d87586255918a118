-- Where a space takes announcements, and how often a member was offered to tell their zone.

alter table space add column announcement_place varchar(100);
alter table member add column zone_offers smallint default 0 not null;
