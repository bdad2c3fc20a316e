-- A place for one form, given to a browser in which somebody signs in: what they send after their session has ended waits there.
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
) ${table};

-- Held while a person's upload is counted, so that two at once are counted one after the other.
create table if not exists evidence_turn (
    username varchar(64) not null,
    taken_at datetime(3) not null,
    constraint pk_evidence_turn primary key (username)
) ${table};
