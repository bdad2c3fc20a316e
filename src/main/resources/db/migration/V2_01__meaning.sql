-- What an event means is said when it happens; nobody has to read it from its name.
alter table audit_event add column meaning varchar(16) default 'HANDED_IN' not null;
