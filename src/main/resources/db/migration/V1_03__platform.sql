-- What the platform itself keeps, whatever is supervised.
--
-- These files (1.03 to 1.15, a file for each owner of tables) are the first version, and run after the tables of the engine
-- (1.01) and of the sessions (1.02): none of them is edited any more; whatever changes comes as version 2 and so on. One
-- repeatable statement a table, its indexes in it: neither database rolls DDL back, and a start that was killed between two of
-- them simply goes on. ${table} is empty on H2; elsewhere it says engine, character set and collation. Texts that people write
-- are twice as wide as they may be long, because H2 counts a rare sign twice.

create table if not exists cluster_lock (
    name varchar(32) not null,
    constraint pk_cluster_lock primary key (name)
) comment 'Whoever holds a row does what only one of all nodes may do at a time' ${table};

insert ignore into cluster_lock (name) values
    -- Nodes that start together take turns.
    ('first-start'),
    -- Whoever may take the last administrator away.
    ('administrators'),
    -- Whoever takes the next message of a channel: the nodes share one pace.
    ('delivery-EMAIL'),
    ('delivery-WECOM'),
    ('delivery-DINGTALK'),
    ('delivery-FEISHU');

create table if not exists signing_key (
    name varchar(32) not null,
    secret varchar(64) not null,
    constraint pk_signing_key primary key (name)
) comment 'Seals what the platform gives away and wants to know again, on every node and after a restart' ${table};

create table if not exists form_place (
    id varchar(36) not null,
    username varchar(64) not null,
    issued_at datetime(3) not null,
    page varchar(4000),
    typed mediumtext,
    kept_at datetime(3),
    constraint pk_form_place primary key (id),
    key ix_form_place_person (username, issued_at),
    key ix_form_place_issued (issued_at),
    key ix_form_place_kept (kept_at)
) comment 'A place for one form, given to a browser: what it sends after its session has ended waits there' ${table};
