-- Flows of which the engine's history cannot tell whether they were taken: one row for each, however often it was.
create table if not exists flow_taken (
    process_instance varchar(64) not null,
    flow varchar(255) not null,
    item_code varchar(32) not null,
    constraint pk_flow_taken primary key (process_instance, flow),
    key ix_flow_taken_item (item_code)
) ${table};
