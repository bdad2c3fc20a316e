create table if not exists programme (
    code varchar(32) not null,
    name varchar(200) not null,
    kind varchar(16) not null,
    clock_policy varchar(24) not null,
    public_notice_days int not null,
    report_every_months int default 1 not null,
    look_back_after_months int default 6 not null,
    constraint pk_programme primary key (code)
) comment 'What items are supervised under, and its rules' ${table};

create table if not exists finding_category (
    programme_code varchar(32) not null,
    no int not null,
    name varchar(200) not null,
    illustrative boolean not null,
    constraint pk_finding_category primary key (programme_code, no)
) comment 'What an inspection found, by headings' ${table};
