-- Passwords that somebody else has known: nobody may choose one again. '*' are those that many began with.
create table if not exists given_password (
    username varchar(64) not null,
    version int not null,
    password_hash varchar(255) not null,
    constraint pk_given_password primary key (username, version)
) ${table};

-- Seals what the platform gives away and wants to know again, on every node and after a restart.
create table if not exists signing_key (
    name varchar(32) not null,
    secret varchar(64) not null,
    constraint pk_signing_key primary key (name)
) ${table};

-- Whoever may take the last administrator away holds this row.
insert into cluster_lock (name) select 'administrators' from (select 1) one where not exists (select name from cluster_lock where name = 'administrators');

-- Only the people of a start have one hash in common: it is that of the password that they all began with.
insert into given_password (username, version, password_hash)
select '*', row_number() over (order by shared.password_hash) - 1, shared.password_hash
  from (select password_hash from account group by password_hash having count(*) > 1) shared
 where not exists (select username from given_password where username = '*');
