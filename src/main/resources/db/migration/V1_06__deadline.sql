create table if not exists calendar_year (
    calendar_year int not null,
    source varchar(400) not null,
    constraint pk_calendar_year primary key (calendar_year)
) comment 'Years whose holidays are known, and from which document' ${table};

create table if not exists calendar_day (
    calendar_day date not null,
    day_type varchar(16) not null,
    constraint pk_calendar_day primary key (calendar_day)
) comment 'Only days that differ from Monday-to-Friday' ${table};
