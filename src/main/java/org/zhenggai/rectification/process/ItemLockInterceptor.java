package org.zhenggai.rectification.process;

import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.zhenggai.rectification.ItemRecords;

/**
 * Steps of one item are completed one after the other: inside the transaction, before the engine reads anything, the
 * item's row is locked. Otherwise the engine would walk through executions that somebody else is just ending, and fail
 * with whatever it stumbles over.
 */
class ItemLockInterceptor extends CommandInterceptor {

    private final Submissions submissions;
    private final ItemRecords items;

    ItemLockInterceptor(Submissions submissions, ItemRecords items) {
        this.submissions = submissions;
        this.items = items;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof CompleteTaskCmd) {
            submissions.item().ifPresent(items::locked);
        }
        return next.execute(command);
    }
}
