-- Page one of a list costs the same however many items there are: an index for each order, filter and common pair, ended by
-- code_order. "stages" count how far items have come; "lights" and "months" hold all that tells the lights apart.
create table if not exists supervised_item (
    code varchar(32) not null,
    programme_code varchar(32) not null,
    category_no int,
    title varchar(400) not null,
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
    deadline_consented_at datetime(3) comment 'From then on no calendar moves it',
    provisional boolean not null,
    yellow_from date,
    red_from date,
    percent int not null,
    round int not null,
    illustrative boolean not null,
    created_at datetime(3) not null,
    closed_at datetime(3),
    version int not null,
    said mediumtext comment 'What it is found by, folded',
    code_order varchar(40) generated always as (
        case when code like 'SS-%'
            then concat(left(code, 8), lpad(substring(code, 9), 8, '0'), ' ', substring(code, 9))
            else concat(left(code, 10), lpad(substring(code, 11), 6, '0'), ' ', substring(code, 11)) end
    ) comment 'The hundredth of a category after the ninety-ninth; the number itself tells 1 and 01 apart',
    grade_order int generated always as (case grade when 'MAJOR' then 0 when 'IMPORTANT' then 1 else 2 end),
    stage int generated always as (
        case status
            when 'DRAFT' then 0
            when 'DISPATCHED' then 1
            when 'PLANNING' then 2
            when 'PLAN_REVIEW' then 3
            when 'IN_PROGRESS' then 4
            when 'CLOSURE_REVIEW' then 5
            when 'SIGN_OFF' then 6
            when 'PUBLIC_NOTICE' then 7
            when 'CLOSED' then 8
            else case when dispatched_on is null then 10 else 9 end end
    ) comment 'How far it has come; withdrawn before it was dispatched: beyond all that units may see',
    lit int generated always as (
        case when status in ('DRAFT', 'CLOSED', 'WITHDRAWN') or yellow_from is null or red_from is null then 0 else 1 end
    ) comment 'Whether it has a light',
    yellow_days int generated always as (timestampdiff(day, yellow_from, red_from)),
    red_days int generated always as (timestampdiff(day, deadline, red_from)),
    constraint pk_supervised_item primary key (code),
    key ix_supervised_item_code_order (code_order),
    key ix_supervised_item_title (title, code_order),
    key ix_supervised_item_programme_code (programme_code, code_order),
    key ix_supervised_item_programme (programme_code, category_no, code_order),
    key ix_supervised_item_category (category_no, code_order),
    key ix_supervised_item_kind (kind, code_order),
    key ix_supervised_item_grade (grade_order, code_order),
    key ix_supervised_item_unit (responsible_unit, code_order),
    key ix_supervised_item_deadline (deadline, code_order),
    key ix_supervised_item_percent (percent, code_order),
    key ix_supervised_item_closed (closed_at, code_order),
    key ix_supervised_item_unit_closed (responsible_unit, closed_at, code_order),
    key ix_supervised_item_stages (stage, code_order, lit),
    key ix_supervised_item_programme_stages (programme_code, stage, code_order, lit),
    key ix_supervised_item_category_stages (programme_code, category_no, stage, code_order, lit),
    key ix_supervised_item_unit_stages (responsible_unit, stage, code_order, lit),
    key ix_supervised_item_lights (lit, code_order, red_from, yellow_from),
    key ix_supervised_item_programme_lights (programme_code, lit, code_order, red_from, yellow_from),
    key ix_supervised_item_category_lights (programme_code, category_no, lit, code_order, red_from, yellow_from),
    key ix_supervised_item_unit_lights (responsible_unit, lit, code_order, red_from, yellow_from, deadline),
    key ix_supervised_item_months (dispatched_on, code_order, lit, red_from, yellow_from),
    key ix_supervised_item_unit_months (responsible_unit, dispatched_on, code_order, lit, red_from, yellow_from),
    key ix_supervised_item_red (lit, red_from, yellow_from),
    key ix_supervised_item_green (lit, yellow_from, red_from),
    key ix_supervised_item_lit_deadline (lit, deadline, code_order, red_from, yellow_from),
    key ix_supervised_item_yellow_days (lit, yellow_days),
    key ix_supervised_item_red_days (lit, red_days),
    key ix_supervised_item_programme_lit (programme_code, lit, red_from, yellow_from),
    -- Escalation looks for what is overdue and still runs.
    key ix_supervised_item_overdue (status, deadline),
    -- Whoever is renamed is found by the new name in all items at once.
    key ix_supervised_item_leader (responsible_leader, code)
) comment 'What is rectified under supervision' ${table};

create table if not exists item_unit (
    unit_code varchar(32) not null,
    item_code varchar(32) not null,
    relation varchar(16) not null,
    ended boolean default false not null comment 'Only narrows down: what has ended may stand here as running, never the other way round',
    code_order varchar(40) generated always as (
        case when item_code like 'SS-%'
            then concat(left(item_code, 8), lpad(substring(item_code, 9), 8, '0'), ' ', substring(item_code, 9))
            else concat(left(item_code, 10), lpad(substring(item_code, 11), 6, '0'), ' ', substring(item_code, 11)) end
    ) comment 'As in supervised_item',
    constraint pk_item_unit primary key (unit_code, item_code, relation),
    key ix_item_unit_item (item_code, relation),
    key ix_item_unit_ended (ended, unit_code, relation, item_code),
    key ix_item_unit_code_order (unit_code, code_order, relation, item_code)
) comment 'Which units an item concerns, and why they may see it' ${table};

create table if not exists item_gram (
    gram varchar(4) not null,
    item_code varchar(32) not null,
    constraint pk_item_gram primary key (gram, item_code),
    key ix_item_gram_item (item_code, gram)
) comment 'Which items hold which two signs side by side, folded; one sign alone where a word ends' ${table};

create table if not exists measure (
    item_code varchar(32) not null,
    no int not null,
    kind varchar(16) default 'MEASURE' not null,
    title varchar(400) not null,
    unit_code varchar(32) not null,
    due_days int,
    due_day_type varchar(16),
    due_on date,
    evidence_required varchar(600),
    inspection boolean not null,
    outcome text,
    done_by varchar(64),
    done_at datetime(3),
    constraint pk_measure primary key (item_code, no)
) comment 'Measures of a requirement, its entries and periods; milestones of a project, which are done in order' ${table};

create table if not exists past_measure (
    item_code varchar(32) not null,
    round int not null,
    no int not null,
    kind varchar(16) not null,
    title varchar(400) not null,
    unit_code varchar(32) not null,
    due_on date,
    outcome text,
    done_by varchar(64),
    done_at datetime(3),
    constraint pk_past_measure primary key (item_code, round, no)
) comment 'What was done in an earlier round, before a relapse opened the next one' ${table};

-- Rungs are char: a row that keeps its length is armed where it stands; one that grows has to be moved, at a third more.
create table if not exists assignment (
    task_id varchar(64) not null,
    item_code varchar(32) not null,
    step varchar(64) not null,
    work_no int,
    unit_code varchar(32) not null,
    role varchar(24) not null,
    person varchar(64),
    due_at datetime(3) not null comment 'The first instant that is too late',
    created_at datetime(3) not null,
    rung char(16) not null comment 'The next rung of its ladder',
    rung_on date not null comment 'When that is reached',
    raised char(16) comment 'The last rung that was raised',
    constraint pk_assignment primary key (task_id),
    key ix_assignment_unit (unit_code, role, due_at),
    key ix_assignment_person (person, due_at),
    key ix_assignment_item (item_code),
    key ix_assignment_due (due_at),
    key ix_assignment_rung (rung_on)
) comment 'Open duties, a row for each task of the engine' ${table};

create table if not exists step_clock (
    item_code varchar(32) not null,
    round int not null,
    step varchar(64) not null,
    work_no int not null,
    unit_code varchar(32) not null,
    due_on date not null,
    handed_in_on date not null,
    raised varchar(16),
    constraint pk_step_clock primary key (item_code, round, step, work_no, unit_code)
) comment 'When a step was due, and how far its ladder had come, when it was handed in: it may be returned' ${table};

create table if not exists flow_taken (
    process_instance varchar(64) not null,
    flow varchar(255) not null,
    item_code varchar(32) not null,
    constraint pk_flow_taken primary key (process_instance, flow),
    key ix_flow_taken_item (item_code)
) comment 'Flows of which the engine cannot tell whether they were taken: one row for each, however often' ${table};
