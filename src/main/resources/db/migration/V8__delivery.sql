-- One row for each alert that is to leave the inbox, written with the alert, in its transaction.
create table if not exists outbox (
    id bigint not null auto_increment,
    alert_id bigint not null,
    recipient varchar(64) not null,
    level varchar(32) not null,
    status varchar(16) default 'NEW' not null,
    created_at datetime(3) not null,
    constraint pk_outbox primary key (id),
    constraint uk_outbox_alert unique (alert_id),
    key ix_outbox_status (status, id)
) ${table};

-- One message through one channel; no address and no text of it, which are looked up when it is sent. A digest gathers
-- what delivery_alert lists, and outbox_id names the row that opened it. priority 0 is urgent and goes first.
create table if not exists delivery (
    id bigint not null auto_increment,
    outbox_id bigint not null,
    channel varchar(16) not null,
    recipient varchar(64) not null,
    idempotency_key varchar(64) not null,
    digest boolean not null,
    priority int not null,
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
) ${table};

create table if not exists delivery_alert (
    delivery_id bigint not null,
    alert_id bigint not null,
    constraint pk_delivery_alert primary key (delivery_id, alert_id)
) ${table};

-- Only what differs from the defaults; the hours are null where the platform's own hold.
create table if not exists notification_preference (
    username varchar(64) not null,
    channel varchar(16) not null,
    enabled boolean not null,
    quiet_from time,
    quiet_to time,
    digest boolean,
    constraint pk_notification_preference primary key (username, channel)
) ${table};

create table if not exists contact (
    username varchar(64) not null,
    email varchar(254) not null,
    constraint pk_contact primary key (username)
) ${table};

-- Whoever takes the next message of a channel holds its row: the nodes share one pace.
insert into cluster_lock (name) select 'delivery-EMAIL' from (select 1) one where not exists (select name from cluster_lock where name = 'delivery-EMAIL');
insert into cluster_lock (name) select 'delivery-WECOM' from (select 1) one where not exists (select name from cluster_lock where name = 'delivery-WECOM');
insert into cluster_lock (name) select 'delivery-DINGTALK' from (select 1) one where not exists (select name from cluster_lock where name = 'delivery-DINGTALK');
insert into cluster_lock (name) select 'delivery-FEISHU' from (select 1) one where not exists (select name from cluster_lock where name = 'delivery-FEISHU');
