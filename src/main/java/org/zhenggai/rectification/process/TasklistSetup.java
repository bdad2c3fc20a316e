package org.zhenggai.rectification.process;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import org.zhenggai.organisation.Role;
import org.zhenggai.platform.start.Preparation;
import org.zhenggai.rectification.Step;

/** What people find in Tasklist on their first visit: its filters, and the right to open it and read models. */
@Component
class TasklistSetup implements Preparation {

    private static final List<Role> BUSINESS_ROLES = List.of(
            Role.HANDLER,
            Role.RESPONSIBLE_LEADER,
            Role.OFFICER,
            Role.OFFICE_CHIEF,
            Role.MUNICIPAL_LEADER,
            Role.AUDITOR);
    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final TaskService tasks;

    TasklistSetup(AuthorizationService authorizations, FilterService filters, TaskService tasks) {
        this.authorizations = authorizations;
        this.filters = filters;
        this.tasks = tasks;
    }

    /** Filters that an administrator has changed stay as they are. */
    @Override
    public void prepare(Set<String> steps) {
        for (Role role : BUSINESS_ROLES) {
            grant(role, APPLICATION, "tasklist", ACCESS);
            grant(role, PROCESS_DEFINITION, "*", READ);
        }
        filter("我的待办", 10, "由我办理，或我所在岗位尚无人签领的待办", mine());
        filter("本单位待办", 20, "我所在岗位的全部待办，含同事已签领的", ofMyPosts());
        filter(
                "即将到期",
                30,
                "三日内到期",
                ofMyPosts().dueAfterExpression("${now()}").dueBeforeExpression("${dateTime().plusDays(3)}"));
        filter("已逾期", 40, "已超过办理期限", ofMyPosts().dueBeforeExpression("${now()}"));
        filter("待审核", 50, "等待审签、审核、核查的待办", ofMyPosts().taskDefinitionKeyIn(reviews(steps)));
        filter("待签批", 60, "等待领导签批的待办", ofMyPosts().taskDefinitionKey(Step.SIGN_OFF));
    }

    /** Judgements before the signature: a unit's word about what it was given, or what looking back finds, is none. */
    private static String[] reviews(Set<String> steps) {
        return steps.stream()
                .map(Step::of)
                .filter(Step::reviews)
                .map(Step::id)
                .sorted()
                .toArray(String[]::new);
    }

    private TaskQuery mine() {
        return tasks.createTaskQuery()
                .or()
                .taskAssigneeExpression("${currentUser()}")
                .taskCandidateGroupInExpression("${currentUserGroups()}")
                .endOr();
    }

    private TaskQuery ofMyPosts() {
        return tasks.createTaskQuery()
                .taskCandidateGroupInExpression("${currentUserGroups()}")
                .includeAssignedTasks();
    }

    private void filter(String name, int priority, String description, TaskQuery query) {
        if (filters.createFilterQuery().filterName(name).count() > 0) {
            return;
        }
        Filter filter = filters.newTaskFilter(name)
                .setQuery(query)
                .setProperties(Map.of(
                        "priority",
                        priority,
                        "description",
                        description,
                        "color",
                        "#1f4e9c",
                        "refresh",
                        true,
                        "showUndefinedVariable",
                        false));
        filters.saveFilter(filter);
        BUSINESS_ROLES.forEach(role -> grant(role, FILTER, filter.getId(), READ));
    }

    private void grant(Role role, Resource resource, String id, Permission permission) {
        boolean granted = authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(role.name())
                        .resourceType(resource)
                        .resourceId(id)
                        .count()
                > 0;
        if (!granted) {
            Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(role.name());
            grant.setResource(resource);
            grant.setResourceId(id);
            grant.addPermission(permission);
            authorizations.saveAuthorization(grant);
        }
    }
}
