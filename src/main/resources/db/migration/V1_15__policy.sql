create table if not exists policy_version (
    decision_key varchar(64) not null,
    version int not null,
    sha256 varchar(64) not null,
    uploaded_by varchar(64) not null,
    uploaded_at datetime(3) not null,
    reached varchar(128) not null comment 'How far the running subjects have been adapted; empty before the first',
    applied_at datetime(3) comment 'When all of them had been',
    constraint pk_policy_version primary key (decision_key, version),
    key ix_policy_version_applied (applied_at, uploaded_at)
) comment 'Policy tables that somebody uploaded; what the first start deployed has none' ${table};
