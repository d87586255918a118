-- What whoever posts a networking event says of it for those who wonder whether it is for them; empty is: not said.

alter table posted_event add column speakers varchar(200) default '' not null;
alter table posted_event add column topics varchar(200) default '' not null;
alter table posted_event add column region varchar(60) default '' not null;
alter table posted_event add column cost varchar(60) default '' not null;
alter table posted_event add column language varchar(60) default '' not null;
