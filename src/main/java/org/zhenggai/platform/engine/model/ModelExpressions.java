package org.zhenggai.platform.engine.model;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * The expressions that an administrator's model may hold: comparisons of variables, and calls of the known beans. No
 * property and no method of anything else, because from any object a chain of calls leads to the whole machine; and
 * nothing compared or passed on that the engine could not compare or pass on when a step is completed.
 */
class ModelExpressions {

    /** What a name or an expression stands for. */
    enum Type {
        TEXT,
        NUMBER,
        /** The number of a piece of work. */
        WORK,
        /** What a policy names as the role of somebody. */
        ROLE,
        BOOLEAN,
        LIST,
        EXECUTION,
        NOTHING;

        private boolean isNumber() {
            return this == NUMBER || this == WORK;
        }

        private boolean isText() {
            return this == TEXT || this == ROLE;
        }

        private boolean comparesWith(Type other) {
            return isNumber() && other.isNumber()
                    || isText() && other.isText()
                    || this == BOOLEAN && other == BOOLEAN
                    || this == NOTHING && other.isValue()
                    || other == NOTHING && isValue();
        }

        private boolean isValue() {
            return isNumber() || isText() || this == BOOLEAN;
        }
    }

    private static final Pattern WHOLE = Pattern.compile("[ \\t\\r\\n]*[$#]\\{([^{}]*)}[ \\t\\r\\n]*");

    private final CallableBeans beans;

    ModelExpressions(CallableBeans beans) {
        this.beans = beans;
    }

    /** The text must be one expression, and of this type. */
    void check(String place, String text, Type needed, Map<String, Type> names) {
        Matcher whole = WHOLE.matcher(text);
        Optional<Type> found = whole.matches() ? new Reading(whole.group(1), names).type() : Optional.empty();
        ModelMistake.unless(
                found.isPresent(),
                place,
                "the expression " + text.strip() + " is not allowed; known are comparisons and calls of "
                        + beans.types().keySet().stream().sorted().toList() + " with "
                        + names.keySet().stream().sorted().toList());
        ModelMistake.unless(
                found.filter(needed::equals).isPresent(),
                place,
                "the expression " + text.strip() + " must yield " + needed + ", not " + found.orElse(Type.NOTHING));
    }

    /** Reads from left to right; whatever does not fit ends it. */
    private final class Reading {

        private static final Pattern TOKEN = Pattern.compile("[ \\t\\r\\n]*(?:([A-Za-z_]\\w*\\.[A-Za-z_]\\w*\\()"
                + "|([A-Za-z_]\\w*)(?![\\w.])|('[^'\\\\\\p{Cntrl}]*'|\"[^\"\\\\\\p{Cntrl}]*\")|(\\d{1,9})(?![\\w.])"
                + "|(==|!=|<=|>=|&&|\\|\\||[<>!(),]))");
        private static final Pattern END = Pattern.compile("[ \\t\\r\\n]*");

        private static final class Unfit extends RuntimeException {
            private static final long serialVersionUID = 1L;
        }

        private final String text;
        private final Map<String, Type> names;
        private final Matcher token;
        private int at;

        Reading(String text, Map<String, Type> names) {
            this.text = text;
            this.names = names;
            this.token = TOKEN.matcher(text);
        }

        Optional<Type> type() {
            try {
                Type type = either();
                return END.matcher(text.substring(at)).matches() ? Optional.of(type) : Optional.empty();
            } catch (Unfit unfit) {
                return Optional.empty();
            }
        }

        private Type either() {
            Type type = both();
            while (reads("||", "or")) {
                type = truth(type, both());
            }
            return type;
        }

        private Type both() {
            Type type = equal();
            while (reads("&&", "and")) {
                type = truth(type, equal());
            }
            return type;
        }

        private Type equal() {
            Type type = ordered();
            while (reads("==", "eq", "!=", "ne")) {
                type = truthWhere(type.comparesWith(ordered()));
            }
            return type;
        }

        private Type ordered() {
            Type type = single();
            while (reads("<", "lt", ">", "gt", "<=", "le", ">=", "ge")) {
                Type other = single();
                type = truthWhere(type.isNumber() && other.isNumber());
            }
            return type;
        }

        private Type single() {
            if (reads("!", "not")) {
                return truth(single(), Type.BOOLEAN);
            }
            if (reads("empty")) {
                return truthWhere(single() != Type.EXECUTION);
            }
            if (reads("(")) {
                Type type = either();
                expect(")");
                return type;
            }
            next();
            if (token.group(1) != null) {
                String call = token.group(1);
                return answer(call.substring(0, call.length() - 1).split("\\."));
            }
            if (token.group(2) != null) {
                return named(token.group(2));
            }
            if (token.group(3) != null) {
                return Type.TEXT;
            }
            if (token.group(4) != null) {
                return Type.NUMBER;
            }
            throw new Unfit();
        }

        private Type named(String name) {
            return switch (name) {
                case "true", "false" -> Type.BOOLEAN;
                case "null" -> Type.NOTHING;
                default -> Optional.ofNullable(names.get(name)).orElseThrow(Unfit::new);
            };
        }

        private Type answer(String... call) {
            List<Type> given = new ArrayList<>();
            if (!reads(")")) {
                do {
                    next();
                    given.add(named(Optional.ofNullable(token.group(2)).orElseThrow(Unfit::new)));
                } while (reads(","));
                expect(")");
            }
            Class<?> bean =
                    Optional.<Class<?>>ofNullable(beans.types().get(call[0])).orElseThrow(Unfit::new);
            return Arrays.stream(bean.getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers())
                            && method.getName().equals(call[1])
                            && taken(method).equals(given))
                    .map(method -> yields(method.getReturnType()))
                    .findFirst()
                    .orElseThrow(Unfit::new);
        }

        private boolean reads(String... words) {
            token.region(at, text.length());
            if (token.lookingAt() && Arrays.asList(words).contains(token.group().strip())) {
                at = token.end();
                return true;
            }
            return false;
        }

        private void expect(String word) {
            if (!reads(word)) {
                throw new Unfit();
            }
        }

        private void next() {
            token.region(at, text.length());
            if (!token.lookingAt()) {
                throw new Unfit();
            }
            at = token.end();
        }

        private Type truth(Type one, Type other) {
            return truthWhere(one == Type.BOOLEAN && other == Type.BOOLEAN);
        }

        private Type truthWhere(boolean fits) {
            if (!fits) {
                throw new Unfit();
            }
            return Type.BOOLEAN;
        }
    }

    private static List<Type> taken(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(ModelExpressions::takes)
                .toList();
    }

    private static Type takes(Class<?> parameter) {
        if (parameter == DelegateExecution.class) {
            return Type.EXECUTION;
        }
        return parameter == Integer.class ? Type.WORK : Type.ROLE;
    }

    private static Type yields(Class<?> type) {
        if (type == String.class) {
            return Type.TEXT;
        }
        if (type == boolean.class) {
            return Type.BOOLEAN;
        }
        return type == Integer.class ? Type.WORK : Type.LIST;
    }
}
