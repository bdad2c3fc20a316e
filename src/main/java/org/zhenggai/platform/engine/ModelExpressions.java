package org.zhenggai.platform.engine;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The expressions that an administrator's model may hold: comparisons of variables, and calls of the known beans. No
 * property and no method of anything else, because from any object a chain of calls leads to the whole machine.
 */
class ModelExpressions {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^{}]*)}");
    /** Variables that routing needs, what loops count, and the words of the language itself. */
    private static final Set<String> ROUTING = Set.of(
            "execution",
            "decision",
            "kind",
            "grade",
            "round",
            "loopCounter",
            "nrOfInstances",
            "nrOfActiveInstances",
            "nrOfCompletedInstances",
            "true",
            "false",
            "null",
            "empty",
            "not",
            "and",
            "or",
            "eq",
            "ne",
            "lt",
            "gt",
            "le",
            "ge");

    private static final String NAME = "[A-Za-z_]\\w*";
    private static final String LITERAL = "'[^'\\\\]*'|\"[^\"\\\\]*\"|\\d+";
    private static final Pattern CALL =
            Pattern.compile("(" + NAME + ")\\.(" + NAME + ")\\(\\s*(" + NAME + "(?:\\s*,\\s*" + NAME + ")*)?\\s*\\)");
    private static final Pattern PLAIN = Pattern.compile(
            "(?:(" + NAME + ")(?![\\w.])(?!\\s*[.(\\[])|" + LITERAL + "|==|!=|<=?|>=?|&&|\\|\\||!|[()?:+-])");

    private final CallableBeans beans;

    ModelExpressions(CallableBeans beans) {
        this.beans = beans;
    }

    /** What an expression may speak of: the routing of the item, and what the model itself names. */
    static Set<String> namesIn(ModelXml model) {
        Set<String> names = new HashSet<>(ROUTING);
        model.elements().forEach(element -> {
            names.add(element.getAttributeNS(ModelLanguage.CAMUNDA, "elementVariable"));
            names.add(element.getAttributeNS(ModelLanguage.CAMUNDA, "resultVariable"));
        });
        model.named("inputParameter").forEach(parameter -> names.add(parameter.getAttribute("name")));
        return names;
    }

    void check(String place, String text, Set<String> names) {
        Matcher found = EXPRESSION.matcher(text);
        while (found.find()) {
            ModelMistake.unless(
                    allowed(found.group(1), names),
                    place,
                    "the expression " + found.group() + " is not allowed; known are comparisons and calls of "
                            + beans.types().keySet().stream().sorted().toList() + " with "
                            + names.stream()
                                    .filter(name -> !name.isEmpty())
                                    .sorted()
                                    .toList());
        }
        String rest = found.replaceAll(" ");
        ModelMistake.unless(!rest.contains("${") && !rest.contains("#{"), place, "an expression has no end");
    }

    private boolean allowed(String expression, Set<String> names) {
        String rest = expression.strip();
        boolean something = !rest.isEmpty();
        while (!rest.isEmpty()) {
            Matcher call = CALL.matcher(rest);
            Matcher plain = PLAIN.matcher(rest);
            Matcher next;
            if (call.lookingAt()) {
                if (!answers(call.group(1), call.group(2), call.group(3), names)) {
                    return false;
                }
                next = call;
            } else if (plain.lookingAt() && (plain.group(1) == null || names.contains(plain.group(1)))) {
                next = plain;
            } else {
                return false;
            }
            rest = rest.substring(next.end()).strip();
        }
        return something;
    }

    private boolean answers(String bean, String method, String arguments, Set<String> names) {
        Class<?> type = beans.types().get(bean);
        List<String> given = arguments == null ? List.of() : List.of(arguments.split("\\s*,\\s*"));
        int count = given.size();
        return type != null
                && names.containsAll(given)
                && Arrays.stream(type.getDeclaredMethods()).anyMatch(declared -> fits(declared, method, count));
    }

    private static boolean fits(Method declared, String method, int arguments) {
        return Modifier.isPublic(declared.getModifiers())
                && declared.getName().equals(method)
                && declared.getParameterCount() == arguments;
    }
}
