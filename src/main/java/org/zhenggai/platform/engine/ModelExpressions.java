package org.zhenggai.platform.engine;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The expressions that an administrator's model may hold: comparisons of variables, and calls of the known beans. No
 * property and no method of anything else, because from any object a chain of calls leads to the whole machine.
 */
class ModelExpressions {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^{}]*)}");
    private static final String NAME = "[A-Za-z_]\\w*";
    private static final String LITERAL = "'[^'\\\\]*'|\"[^\"\\\\]*\"|\\d+";
    private static final String ARGUMENT = "(?:" + NAME + "|" + LITERAL + ")";
    private static final Pattern CALL = Pattern.compile(
            "(" + NAME + ")\\.(" + NAME + ")\\(\\s*(" + ARGUMENT + "(?:\\s*,\\s*" + ARGUMENT + ")*)?\\s*\\)");
    private static final Pattern PLAIN = Pattern.compile(
            "(?:" + NAME + "(?![\\w.])(?!\\s*[.(\\[])|" + LITERAL + "|==|!=|<=?|>=?|&&|\\|\\||!|[()?:+-])");

    private final CallableBeans beans;

    ModelExpressions(CallableBeans beans) {
        this.beans = beans;
    }

    void check(String place, String text) {
        Matcher found = EXPRESSION.matcher(text);
        while (found.find()) {
            ModelMistake.unless(
                    allowed(found.group(1)),
                    place,
                    "the expression " + found.group() + " is not allowed; known are comparisons and calls of "
                            + beans.types().keySet().stream().sorted().toList());
        }
        String rest = found.replaceAll(" ");
        ModelMistake.unless(!rest.contains("${") && !rest.contains("#{"), place, "an expression has no end");
    }

    private boolean allowed(String expression) {
        String rest = expression.strip();
        boolean something = !rest.isEmpty();
        while (!rest.isEmpty()) {
            Matcher call = CALL.matcher(rest);
            Matcher plain = PLAIN.matcher(rest);
            Matcher next;
            if (call.lookingAt()) {
                if (!answers(call.group(1), call.group(2), call.group(3))) {
                    return false;
                }
                next = call;
            } else if (plain.lookingAt()) {
                next = plain;
            } else {
                return false;
            }
            rest = rest.substring(next.end()).strip();
        }
        return something;
    }

    private boolean answers(String bean, String method, String arguments) {
        Class<?> type = beans.types().get(bean);
        int count = arguments == null ? 0 : arguments.split(",").length;
        return type != null
                && Arrays.stream(type.getDeclaredMethods()).anyMatch(declared -> fits(declared, method, count));
    }

    private static boolean fits(Method declared, String method, int arguments) {
        return Modifier.isPublic(declared.getModifiers())
                && declared.getName().equals(method)
                && declared.getParameterCount() == arguments;
    }
}
