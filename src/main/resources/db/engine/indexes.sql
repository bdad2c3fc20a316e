-- Every completion looks its task up as a parent and would scan all open tasks; the job executor would scan all future timers.
create index ix_act_task_parent on ACT_RU_TASK (PARENT_TASK_ID_);
create index ix_act_task_due on ACT_RU_TASK (DUE_DATE_);
create index ix_act_job_due on ACT_RU_JOB (DUEDATE_);
