-- Every completion looks its task up as a parent; without this each step scans all open tasks.
create index ix_act_task_parent on ACT_RU_TASK (PARENT_TASK_ID_);
create index ix_act_task_due on ACT_RU_TASK (DUE_DATE_);
create index ix_act_job_due on ACT_RU_JOB (DUEDATE_);
