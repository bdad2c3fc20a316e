create table if not exists saved_view (
    id bigint not null auto_increment,
    username varchar(64) not null,
    name varchar(120) not null,
    query varchar(1000) not null,
    columns_shown varchar(300) not null,
    created_at datetime(3) not null,
    constraint pk_saved_view primary key (id),
    constraint uk_saved_view_name unique (username, name)
) comment 'Ways of a person to look at the ledger: address of the filters and the order, columns' ${table};

create table if not exists ledger_column_choice (
    username varchar(64) not null,
    columns_shown varchar(300) not null,
    constraint pk_ledger_column_choice primary key (username)
) comment 'Which columns a person sees' ${table};
