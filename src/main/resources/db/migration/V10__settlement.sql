-- Who wants to load which year, and what it would do; content and effect are JSON.
create table if not exists calendar_preview (
    id varchar(36) not null,
    created_by varchar(64) not null,
    created_at datetime(3) not null,
    calendar_year int not null,
    content mediumtext not null,
    effect mediumtext not null,
    confirmed_at datetime(3),
    constraint pk_calendar_preview primary key (id),
    key ix_calendar_preview_person (created_by, calendar_year)
) ${table};

-- One row an item that waits to be reckoned anew, and on whose account.
create table if not exists deadline_settlement (
    item_code varchar(32) not null,
    actor varchar(64) not null,
    unit_code varchar(32),
    channel varchar(16) not null,
    queued_at datetime(3) not null,
    constraint pk_deadline_settlement primary key (item_code)
) ${table};

-- Consents that were given before this was kept with the item.
update supervised_item
   set deadline_consented_at = (
        select max(e.decided_at) from extension_request e
         where e.item_code = supervised_item.code and e.round = supervised_item.round and e.status = 'GRANTED')
 where deadline_consented_at is null;
