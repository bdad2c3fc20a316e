create table if not exists evidence (
    id varchar(36) not null,
    item_code varchar(32) not null,
    file_name varchar(510) not null,
    content_type varchar(100) not null,
    size bigint not null,
    sha256 varchar(64) not null,
    uploaded_by varchar(64) not null,
    uploaded_at datetime(3) not null,
    damaged_at datetime(3) comment 'When a reader found other bytes than those that were received',
    constraint pk_evidence primary key (id),
    key ix_evidence_item (item_code),
    -- What a person uploaded on a day is counted and summed from the index alone.
    key ix_evidence_uploaded (uploaded_by, uploaded_at, size)
) comment 'Files that prove what was done' ${table};

create table if not exists evidence_chunk (
    evidence_id varchar(36) not null,
    no int not null,
    bytes mediumblob not null,
    constraint pk_evidence_chunk primary key (evidence_id, no)
) comment 'The bytes of a file, in pieces' ${table};

create table if not exists evidence_turn (
    holder varchar(64) not null comment 'A person, or an item by its code',
    taken_at datetime(3) not null,
    constraint pk_evidence_turn primary key (holder)
) comment 'Held while files of a person or an item are counted, so that several at once are counted one after the other' ${table};
