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
) comment 'Requests for a later deadline' ${table};

create table if not exists supervision_notice (
    item_code varchar(32) not null,
    no int not null,
    round int not null,
    level varchar(32) not null,
    text text not null,
    reply_due date not null,
    rung varchar(32) comment 'With deadline_version: the rung of the ladder that served it; null for an officer',
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
) comment 'Cards and notices that have to be replied to' ${table};

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
) comment 'Whether it has held, months after the closing' ${table};

create table if not exists urge (
    item_code varchar(32) not null,
    no int not null,
    urged_by varchar(64) not null,
    urged_at datetime(3) not null,
    text text,
    constraint pk_urge primary key (item_code, no)
) comment 'Who urged, and with which words' ${table};
