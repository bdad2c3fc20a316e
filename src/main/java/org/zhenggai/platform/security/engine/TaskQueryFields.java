package org.zhenggai.platform.security.engine;

import java.util.HashMap;
import java.util.Map;

/**
 * What may be asked about tasks. Whatever is not listed is refused, first of all the engine's expressions, which it would
 * evaluate, and nested queries, in which it does not look for them.
 */
final class TaskQueryFields {

    private static final Map<String, QueryValue> FIELDS = new HashMap<>();

    static {
        all(
                QueryValue.TEXT,
                "taskId executionId parentTaskId name nameNotEqual nameLike nameNotLike description descriptionLike"
                        + " assignee assigneeLike owner involvedUser candidateUser candidateGroup candidateGroupLike"
                        + " taskDefinitionKey taskDefinitionKeyLike processInstanceId processInstanceBusinessKey"
                        + " processInstanceBusinessKeyLike processDefinitionId processDefinitionKey processDefinitionName"
                        + " processDefinitionNameLike");
        all(
                QueryValue.TEXTS,
                "taskIdIn assigneeIn assigneeNotIn candidateGroups taskDefinitionKeyIn taskDefinitionKeyNotIn"
                        + " processInstanceIdIn processInstanceBusinessKeyIn processDefinitionKeyIn"
                        + " activityInstanceIdIn");
        all(
                QueryValue.FLAG,
                "assigned unassigned active suspended withCandidateGroups withoutCandidateGroups withCandidateUsers"
                        + " withoutCandidateUsers includeAssignedTasks withoutDueDate withoutTenantId"
                        + " variableNamesIgnoreCase variableValuesIgnoreCase withCommentAttachmentInfo");
        all(QueryValue.NUMBER, "priority minPriority maxPriority firstResult maxResults");
        all(
                QueryValue.MOMENT,
                "due dueDate dueAfter dueBefore followUp followUpDate followUpAfter followUpBefore"
                        + " followUpBeforeOrNotExistent created createdOn createdAfter createdBefore updatedAfter");
        all(QueryValue.DELEGATION, "delegationState");
        all(QueryValue.VARIABLES, "processVariables taskVariables caseInstanceVariables");
        all(QueryValue.SORTINGS, "sorting");
        all(QueryValue.SORT_BY, "sortBy");
        all(QueryValue.SORT_ORDER, "sortOrder");
    }

    private TaskQueryFields() {}

    private static void all(QueryValue value, String names) {
        for (String name : names.split(" ")) {
            FIELDS.put(name, value);
        }
    }

    /** Null for what may not be asked. */
    static QueryValue find(String name) {
        return FIELDS.get(name);
    }
}
