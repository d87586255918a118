-- In which language a member's app was when they last asked something, so that they are written to as they are answered; nothing where it is
-- not known, or is one that Carrel does not speak.
alter table member add column app_language varchar(8);
