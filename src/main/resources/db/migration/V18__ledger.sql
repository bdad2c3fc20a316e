-- Which items hold which two signs side by side; one sign alone where a word ends. Raised to capitals.
create table if not exists item_gram (
    gram varchar(4) not null,
    item_code varchar(32) not null,
    constraint pk_item_gram primary key (gram, item_code),
    key ix_item_gram_item (item_code, gram)
) ${table};

-- A person's own ways of looking at the ledger: address of the filters and the order, columns.
create table if not exists saved_view (
    id bigint not null auto_increment,
    username varchar(64) not null,
    name varchar(60) not null,
    query varchar(1000) not null,
    columns_shown varchar(300) not null,
    created_at datetime(3) not null,
    constraint pk_saved_view primary key (id),
    constraint uk_saved_view_name unique (username, name)
) ${table};

create table if not exists ledger_column_choice (
    username varchar(64) not null,
    columns_shown varchar(300) not null,
    constraint pk_ledger_column_choice primary key (username)
) ${table};
