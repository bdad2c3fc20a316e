package org.zhenggai.platform.security.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.zhenggai.platform.text.PlainText;

/** What a field of a query may hold, in a body and as a parameter. */
enum QueryValue {
    TEXT(QueryValue::isPlain, text -> true),
    TEXTS(value -> !value.isEmpty() && all(value, JsonNode::isTextual), text -> !text.isEmpty()),
    FLAG(JsonNode::isBoolean, text -> text.equals("true") || text.equals("false")),
    NUMBER(
            value -> value.isIntegralNumber() && value.canConvertToInt() && value.intValue() >= 0,
            text -> text.matches("\\d{1,9}")),
    MOMENT(value -> value.isTextual() && isMoment(value.textValue()), QueryValue::isMoment),
    DELEGATION(QueryValue::isDelegation, text -> isDelegation(TextNode.valueOf(text))),
    VARIABLES(value -> all(value, QueryValue::isCondition), QueryValue::areConditions),
    SORTINGS(value -> all(value, QueryValue::isSorting), text -> false),
    SORT_BY(value -> isOneOf(Words.COLUMNS, value), Words.COLUMNS::contains),
    SORT_ORDER(value -> isOneOf(Words.ORDERS, value), Words.ORDERS::contains);

    /** Each order is a join, each variable a query within the query. */
    private static final int MOST = 20;

    private final Predicate<JsonNode> body;
    private final Predicate<String> parameter;

    QueryValue(Predicate<JsonNode> body, Predicate<String> parameter) {
        this.body = body;
        this.parameter = parameter;
    }

    /** Nothing is the same as no field. */
    boolean fits(JsonNode value) {
        return value.isNull() || body.test(value);
    }

    boolean fits(String value) {
        return parameter.test(value);
    }

    private static boolean isPlain(JsonNode value) {
        return value.isValueNode() && !value.isPojo() && !value.isBinary();
    }

    private static boolean isMoment(String text) {
        return Words.MOMENT.matcher(text).matches();
    }

    private static boolean isDelegation(JsonNode value) {
        return isOneOf(Words.DELEGATIONS, value);
    }

    private static boolean isOneOf(Set<String> words, JsonNode value) {
        return value.isTextual() && words.contains(value.textValue());
    }

    private static boolean all(JsonNode list, Predicate<JsonNode> element) {
        if (!list.isArray() || list.size() > MOST) {
            return false;
        }
        for (JsonNode each : list) {
            if (!element.test(each)) {
                return false;
            }
        }
        return true;
    }

    private static boolean has(JsonNode object, Map<String, Predicate<JsonNode>> known) {
        if (!object.isObject()) {
            return false;
        }
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            if (!known.containsKey(names.next())) {
                return false;
            }
        }
        return known.entrySet().stream().allMatch(field -> field.getValue()
                .test(
                        object.path(field.getKey()).isMissingNode()
                                ? NullNode.getInstance()
                                : object.path(field.getKey())));
    }

    /** A comparison with a variable: the order of yes and no, or of nothing, the engine would not know. */
    private static boolean isCondition(JsonNode condition) {
        return has(
                        condition,
                        Map.of(
                                "name", name -> name.isTextual() && PlainText.says(name.textValue()),
                                "operator", operator -> isOneOf(Words.OPERATORS, operator),
                                "value", QueryValue::isPlain))
                && switch (condition.path("operator").textValue()) {
                    case "eq", "neq" -> true;
                    case "like", "notLike" -> condition.path("value").isTextual();
                    default ->
                        condition.path("value").isTextual()
                                || condition.path("value").isNumber();
                };
    }

    private static boolean areConditions(String conditions) {
        String[] each = conditions.split(",", MOST + 2);
        return each.length <= MOST && Arrays.stream(each).allMatch(QueryValue::isCondition);
    }

    private static boolean isCondition(String condition) {
        String[] parts = condition.split("_", 3);
        return parts.length == 3 && PlainText.says(parts[0]) && Words.OPERATORS.contains(parts[1]);
    }

    private static boolean isSorting(JsonNode sorting) {
        return has(
                sorting,
                Map.of(
                        "sortBy", by -> isOneOf(Words.COLUMNS, by) || isOneOf(Words.VARIABLES, by),
                        "sortOrder", order -> isOneOf(Words.ORDERS, order),
                        "parameters",
                                parameters -> isOneOf(Words.COLUMNS, sorting.path("sortBy"))
                                        ? parameters.isNull()
                                        : isVariable(sorting, parameters)));
    }

    private static boolean isVariable(JsonNode sorting, JsonNode parameters) {
        return isOneOf(Words.VARIABLES, sorting.path("sortBy"))
                && has(parameters, Map.of("variable", JsonNode::isTextual, "type", type -> isOneOf(Words.TYPES, type)));
    }

    /** The words of the engine's query language that are let through. */
    private static final class Words {

        static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}[+-]\\d{4}");
        static final Set<String> DELEGATIONS = Set.of("PENDING", "RESOLVED");
        static final Set<String> OPERATORS = Set.of("eq", "neq", "gt", "gteq", "lt", "lteq", "like", "notLike");
        static final Set<String> ORDERS = Set.of("asc", "desc");
        /** What Tasklist's menu offers, and the two that programs page by. */
        static final Set<String> COLUMNS = Set.of(
                "id", "name", "nameCaseInsensitive", "created", "dueDate", "followUpDate", "priority", "assignee");

        static final Set<String> VARIABLES = Set.of(
                "processVariable",
                "executionVariable",
                "taskVariable",
                "caseExecutionVariable",
                "caseInstanceVariable");
        static final Set<String> TYPES = Set.of("Boolean", "Double", "Date", "Integer", "Long", "Short", "String");

        private Words() {}
    }
}
