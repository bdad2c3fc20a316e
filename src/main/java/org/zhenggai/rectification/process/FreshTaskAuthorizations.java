package org.zhenggai.rectification.process;

import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.jspecify.annotations.Nullable;

/**
 * The engine's own grants for a task's candidates, without looking for an older one first: a model names one group, and
 * names it once, when the task is new. Spares a SELECT at every step.
 */
class FreshTaskAuthorizations extends DefaultAuthorizationProvider {

    @Override
    protected @Nullable AuthorizationEntity getGrantAuthorization(
            String taskId, @Nullable String userId, @Nullable String groupId, Resource resource) {
        return groupId == null ? super.getGrantAuthorization(taskId, userId, null, resource) : null;
    }
}
