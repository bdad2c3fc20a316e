create table if not exists calendar_preview (
    id varchar(36) not null,
    created_by varchar(64) not null,
    created_at datetime(3) not null,
    calendar_year int not null,
    content mediumtext not null comment 'JSON',
    effect mediumtext not null comment 'JSON',
    confirmed_at datetime(3),
    constraint pk_calendar_preview primary key (id),
    key ix_calendar_preview_person (created_by, calendar_year)
) comment 'Who wants to load which year, and what it would do' ${table};

create table if not exists deadline_settlement (
    item_code varchar(32) not null,
    actor varchar(64) not null,
    unit_code varchar(32),
    channel varchar(16) not null,
    queued_at datetime(3) not null,
    constraint pk_deadline_settlement primary key (item_code)
) comment 'Items that wait to be reckoned anew, and on whose account' ${table};
