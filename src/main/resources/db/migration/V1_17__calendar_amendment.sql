create table if not exists calendar_amendment (
    calendar_day date not null,
    day_type varchar(16) not null,
    constraint pk_calendar_amendment primary key (calendar_day)
) comment 'Days in December that the notice of the following year decides; it goes before the notice of their own year' ${table};
