create table if not exists alert (
    id bigint not null auto_increment,
    subject varchar(64) not null,
    item_code varchar(32) not null,
    rule varchar(32) not null,
    level varchar(32) not null,
    deadline_version int not null,
    occasion int not null comment 'Tells repeated causes (a second urge) apart',
    recipient varchar(64) not null,
    raised_at datetime(3) not null,
    read_at datetime(3),
    text text not null,
    outbox varchar(16) default 'NEW' not null comment 'What becomes of it outside the inbox',
    constraint pk_alert primary key (id),
    constraint uk_alert_subject unique (subject, rule, deadline_version, occasion, recipient),
    key ix_alert_recipient (recipient, id),
    key ix_alert_unread (recipient, read_at, id),
    key ix_alert_item (item_code, rule, occasion),
    key ix_alert_outbox (outbox, id)
) comment 'One row a subject and recipient' ${table};

create table if not exists item_ladder (
    item_code varchar(32) not null,
    rung char(16) not null,
    rung_on date not null,
    constraint pk_item_ladder primary key (item_code),
    key ix_item_ladder_on (rung_on, item_code)
) comment 'The next rung of the ladder for an item under way; of a duty it stands with the duty' ${table};

create table if not exists delivery (
    id bigint not null auto_increment,
    channel varchar(16) not null,
    recipient varchar(64) not null,
    idempotency_key varchar(64) not null,
    digest boolean not null,
    priority int not null comment '0 is urgent and goes first',
    status varchar(16) not null,
    attempts int not null,
    next_attempt_at datetime(3) not null,
    attempted_at datetime(3),
    claimed_until datetime(3),
    last_error varchar(64),
    void_reason varchar(64),
    created_at datetime(3) not null,
    sent_at datetime(3),
    constraint pk_delivery primary key (id),
    constraint uk_delivery_key unique (idempotency_key),
    key ix_delivery_due (channel, status, priority, next_attempt_at),
    key ix_delivery_pace (channel, attempted_at),
    key ix_delivery_status (status, id)
) comment 'One message through one channel; no address and no text of it, which are looked up when it is sent' ${table};

create table if not exists delivery_alert (
    delivery_id bigint not null,
    alert_id bigint not null,
    constraint pk_delivery_alert primary key (delivery_id, alert_id)
) comment 'What a message tells; a digest gathers several' ${table};

create table if not exists notification_preference (
    username varchar(64) not null,
    channel varchar(16) not null,
    enabled boolean not null,
    quiet_from time comment 'Null where the hours of the platform hold',
    quiet_to time,
    digest boolean,
    constraint pk_notification_preference primary key (username, channel)
) comment 'Only what differs from the defaults' ${table};

create table if not exists contact (
    username varchar(64) not null,
    email varchar(254) not null,
    constraint pk_contact primary key (username)
) comment 'Where a person is written to' ${table};
