-- What was done in an earlier round, before a relapse opened the next one.
create table if not exists past_measure (
    item_code varchar(32) not null,
    round int not null,
    no int not null,
    kind varchar(16) not null,
    title varchar(200) not null,
    unit_code varchar(32) not null,
    due_on date,
    outcome text,
    done_by varchar(64),
    done_at datetime(3),
    constraint pk_past_measure primary key (item_code, round, no)
) ${table};

-- When the next periodic report of an item opens; gone once the item has ended.
create table if not exists reporting_schedule (
    item_code varchar(32) not null,
    round int not null,
    every_months int not null,
    next_period date not null,
    opens_on date not null,
    constraint pk_reporting_schedule primary key (item_code),
    key ix_reporting_schedule_opens (opens_on, item_code)
) ${table};

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
) ${table};

create table if not exists extension_request (
    item_code varchar(32) not null,
    no int not null,
    round int not null,
    deadline date not null,
    requested_deadline date not null,
    reason text not null,
    status varchar(16) not null,
    requested_by varchar(64) not null,
    requested_at datetime(3) not null,
    opinion text,
    decided_by varchar(64),
    decided_at datetime(3),
    constraint pk_extension_request primary key (item_code, no)
) ${table};

-- rung and deadline_version name the step of the ladder that served it; officers' own notices have none.
create table if not exists supervision_notice (
    item_code varchar(32) not null,
    no int not null,
    round int not null,
    level varchar(32) not null,
    text text not null,
    reply_due date not null,
    rung varchar(32),
    deadline_version int,
    status varchar(16) not null,
    served_by varchar(64) not null,
    served_at datetime(3) not null,
    reply text,
    replied_by varchar(64),
    replied_at datetime(3),
    opinion text,
    closed_at datetime(3),
    constraint pk_supervision_notice primary key (item_code, no),
    constraint uk_supervision_notice_rung unique (item_code, deadline_version, rung)
) ${table};

create table if not exists look_back (
    item_code varchar(32) not null,
    round int not null,
    due_on date not null,
    status varchar(16) not null,
    opinion text,
    decided_by varchar(64),
    decided_at datetime(3),
    constraint pk_look_back primary key (item_code, round),
    key ix_look_back_due (status, due_on)
) ${table};

create table if not exists urge (
    item_code varchar(32) not null,
    no int not null,
    urged_by varchar(64) not null,
    urged_at datetime(3) not null,
    text text,
    constraint pk_urge primary key (item_code, no)
) ${table};

-- One row a subject and recipient; occasion tells repeated causes (a second urge) apart.
create table if not exists alert (
    id bigint not null auto_increment,
    subject varchar(64) not null,
    item_code varchar(32) not null,
    rule varchar(32) not null,
    level varchar(32) not null,
    deadline_version int not null,
    occasion int not null,
    recipient varchar(64) not null,
    raised_at datetime(3) not null,
    read_at datetime(3),
    text text not null,
    constraint pk_alert primary key (id),
    constraint uk_alert_subject unique (subject, rule, deadline_version, occasion, recipient),
    key ix_alert_recipient (recipient, id),
    key ix_alert_unread (recipient, read_at, id),
    key ix_alert_item (item_code, rule, occasion)
) ${table};
