create table if not exists unit (
    code varchar(32) not null,
    name varchar(200) not null,
    kind varchar(24) not null,
    constraint pk_unit primary key (code)
) comment 'Units of the city, its counties and its supervision office' ${table};

create table if not exists person (
    username varchar(64) not null,
    name varchar(200) not null,
    unit_code varchar(32) not null,
    active boolean not null,
    version int not null,
    constraint pk_person primary key (username),
    key ix_person_unit (unit_code)
) comment 'Whoever signs in; nobody is deleted' ${table};

create table if not exists person_role (
    username varchar(64) not null,
    role varchar(24) not null,
    constraint pk_person_role primary key (username, role)
) comment 'What a person may do, in the own unit' ${table};

create table if not exists account (
    username varchar(64) not null,
    password_hash varchar(255) not null,
    change_required boolean not null,
    version int not null,
    constraint pk_account primary key (username)
) comment 'What a person signs in with' ${table};

create table if not exists given_password (
    username varchar(64) not null comment '* for those that many began with',
    version int not null,
    password_hash varchar(255) not null,
    constraint pk_given_password primary key (username, version)
) comment 'Passwords that somebody else has known: nobody may choose one again' ${table};
