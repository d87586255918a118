-- When a member is free in an ordinary week, by their own clock, as they read it back: Tue, Thu 18:00–21:00.

alter table member add column free_hours varchar(500);
