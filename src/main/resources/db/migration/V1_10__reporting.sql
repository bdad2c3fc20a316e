create table if not exists reporting_schedule (
    item_code varchar(32) not null,
    round int not null,
    every_months int not null,
    next_period date not null,
    opens_on date not null,
    constraint pk_reporting_schedule primary key (item_code),
    key ix_reporting_schedule_opens (opens_on, item_code)
) comment 'When the next periodic report of an item opens; gone once the item has ended' ${table};

create table if not exists progress_report (
    item_code varchar(32) not null,
    no int not null,
    round int not null,
    period date not null,
    months int not null,
    status varchar(16) not null,
    opened_at datetime(3) not null,
    outcome text,
    percent int,
    reported_by varchar(64),
    reported_at datetime(3),
    constraint pk_progress_report primary key (item_code, no),
    constraint uk_progress_report_period unique (item_code, round, period)
) comment 'Periodic reports, open or handed in' ${table};
