package org.zhenggai.rectification.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.zhenggai.organisation.Post;
import org.zhenggai.platform.text.PlainText;
import org.zhenggai.rectification.step.AssignmentProjection;
import org.zhenggai.rectification.step.CompleteStep;

/** Hands what happens to user tasks to the use cases. */
record TaskEvents(AssignmentProjection duties, CompleteStep completeStep, Submissions submissions, Work work)
        implements TaskListener {

    /**
     * Which piece of work a task is about: the variable that numbers it, null where there is none. {@code whole} where
     * the task is all there is to it.
     */
    record Work(@Nullable String variable, boolean whole) {
        static final Work NONE = new Work(null, false);
    }

    private static final int LONGEST_NAME = 250;

    @Override
    public void notify(DelegateTask task) {
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> opened(task);
            case EVENTNAME_ASSIGNMENT -> duties.taken(task.getId(), task.getAssignee());
            case EVENTNAME_COMPLETE -> completeStep.complete(submissions.current(task.getId()), work.whole());
            case EVENTNAME_DELETE -> duties.dropped(task.getId());
            default -> throw new IllegalStateException("Unexpected task event " + task.getEventName());
        }
    }

    private void opened(DelegateTask task) {
        Integer workNo = work.variable() == null ? null : (Integer) task.getVariable(work.variable());
        AssignmentProjection.Due due = duties.opened(new AssignmentProjection.Opened(
                task.getId(),
                task.getExecution().getProcessBusinessKey(),
                task.getTaskDefinitionKey(),
                workNo,
                post(task),
                task.getAssignee()));
        // Tasklist's cards show the name and nothing else: without the item they would all look alike.
        task.setName(PlainText.beginning(task.getName() + " · " + due.subject(), LONGEST_NAME));
        task.setDueDate(Date.from(due.at()));
        task.setPriority(due.priority());
    }

    /** The model names exactly one candidate group a task. */
    private static Post post(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .map(Post::of)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(task.getTaskDefinitionKey() + " names no candidate group"));
    }
}
