-- The next rung of the escalation ladder for an item under way; of a duty it stands with the duty.
create table if not exists item_ladder (
    item_code varchar(32) not null,
    rung varchar(16) not null,
    rung_on date not null,
    constraint pk_item_ladder primary key (item_code),
    key ix_item_ladder_on (rung_on, item_code)
) ${table};

-- Items that were under way before there was a ladder are armed by the first sweep, for what is still ahead.
insert into item_ladder (item_code, rung, rung_on)
select i.code, 'ARM', '2000-01-01'
  from supervised_item i left join item_ladder l on l.item_code = i.code
 where i.status not in ('DRAFT', 'PUBLIC_NOTICE', 'CLOSED', 'WITHDRAWN') and l.item_code is null;

-- When a unit's step was due and how far its ladder had come when it was handed in: it may be returned.
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
) ${table};
