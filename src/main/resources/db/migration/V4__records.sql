-- One atomic statement a table, repeatable: a start killed between two of them simply goes on.
create table if not exists unit (
    code varchar(32) not null,
    name varchar(100) not null,
    kind varchar(24) not null,
    constraint pk_unit primary key (code)
) ${table};

create table if not exists person (
    username varchar(64) not null,
    name varchar(100) not null,
    unit_code varchar(32) not null,
    active boolean not null,
    version int not null,
    constraint pk_person primary key (username),
    key ix_person_unit (unit_code)
) ${table};

create table if not exists person_role (
    username varchar(64) not null,
    role varchar(24) not null,
    constraint pk_person_role primary key (username, role)
) ${table};

create table if not exists account (
    username varchar(64) not null,
    password_hash varchar(255) not null,
    change_required boolean not null,
    version int not null,
    constraint pk_account primary key (username)
) ${table};

create table if not exists calendar_year (
    calendar_year int not null,
    source varchar(200) not null,
    constraint pk_calendar_year primary key (calendar_year)
) ${table};

-- One row a lock; nodes that start together take turns.
create table if not exists cluster_lock (
    name varchar(32) not null,
    constraint pk_cluster_lock primary key (name)
) ${table};

-- Only days that differ from Monday-to-Friday.
create table if not exists calendar_day (
    calendar_day date not null,
    day_type varchar(16) not null,
    constraint pk_calendar_day primary key (calendar_day)
) ${table};

create table if not exists programme (
    code varchar(32) not null,
    name varchar(100) not null,
    kind varchar(16) not null,
    clock_policy varchar(24) not null,
    public_notice_days int not null,
    constraint pk_programme primary key (code)
) ${table};

create table if not exists finding_category (
    programme_code varchar(32) not null,
    no int not null,
    name varchar(100) not null,
    illustrative boolean not null,
    constraint pk_finding_category primary key (programme_code, no)
) ${table};

create table if not exists supervised_item (
    code varchar(32) not null,
    programme_code varchar(32) not null,
    category_no int,
    title varchar(200) not null,
    title_official boolean not null,
    problem text,
    requirement text not null,
    target text,
    kind varchar(16) not null,
    grade varchar(16) not null,
    responsible_unit varchar(32) not null,
    responsible_leader varchar(64) not null,
    deadline_on date,
    deadline_days int,
    deadline_day_type varchar(16),
    measures_process varchar(64) not null,
    satisfaction_target int,
    satisfaction int,
    plan text,
    status varchar(24) not null,
    dispatched_on date,
    deadline date,
    deadline_version int not null,
    provisional boolean not null,
    yellow_from date,
    red_from date,
    percent int not null,
    round int not null,
    illustrative boolean not null,
    created_at datetime(3) not null,
    closed_at datetime(3),
    version int not null,
    constraint pk_supervised_item primary key (code),
    key ix_supervised_item_programme (programme_code, category_no, code),
    key ix_supervised_item_unit (responsible_unit, code),
    key ix_supervised_item_status (status, red_from),
    key ix_supervised_item_deadline (deadline, code)
) ${table};

-- Which units an item concerns, and why they may see it.
create table if not exists item_unit (
    unit_code varchar(32) not null,
    item_code varchar(32) not null,
    relation varchar(16) not null,
    constraint pk_item_unit primary key (unit_code, item_code, relation),
    key ix_item_unit_item (item_code, relation)
) ${table};

-- A requirement's measures; a project's milestones, which are done in order.
create table if not exists measure (
    item_code varchar(32) not null,
    no int not null,
    title varchar(200) not null,
    unit_code varchar(32) not null,
    due_days int,
    due_day_type varchar(16),
    due_on date,
    evidence_required varchar(300),
    inspection boolean not null,
    outcome text,
    done_by varchar(64),
    done_at datetime(3),
    constraint pk_measure primary key (item_code, no)
) ${table};

create table if not exists assignment (
    task_id varchar(64) not null,
    item_code varchar(32) not null,
    step varchar(64) not null,
    work_no int,
    unit_code varchar(32) not null,
    role varchar(24) not null,
    person varchar(64),
    due_at datetime(3) not null,
    created_at datetime(3) not null,
    constraint pk_assignment primary key (task_id),
    key ix_assignment_unit (unit_code, role, due_at),
    key ix_assignment_person (person, due_at),
    key ix_assignment_item (item_code),
    key ix_assignment_due (due_at)
) ${table};

create table if not exists audit_event (
    id bigint not null auto_increment,
    at datetime(3) not null,
    event varchar(48) not null,
    item_code varchar(32),
    round int,
    actor varchar(64) not null,
    unit_code varchar(32),
    channel varchar(16) not null,
    step varchar(64),
    task_id varchar(64),
    work_no int,
    work boolean not null,
    text text,
    opinion text,
    evidence text,
    changes mediumtext,
    constraint pk_audit_event primary key (id),
    key ix_audit_event_item (item_code, id),
    key ix_audit_event_actor (actor, id)
) ${table};

create table if not exists evidence (
    id varchar(36) not null,
    item_code varchar(32) not null,
    file_name varchar(255) not null,
    content_type varchar(100) not null,
    size bigint not null,
    sha256 varchar(64) not null,
    uploaded_by varchar(64) not null,
    uploaded_at datetime(3) not null,
    constraint pk_evidence primary key (id),
    key ix_evidence_item (item_code)
) ${table};

create table if not exists evidence_chunk (
    evidence_id varchar(36) not null,
    no int not null,
    bytes mediumblob not null,
    constraint pk_evidence_chunk primary key (evidence_id, no)
) ${table};

insert into cluster_lock (name) select 'first-start' from (select 1) one where not exists (select name from cluster_lock);
