package org.zhenggai.platform.engine;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.joda.time.DateTime;
import org.springframework.util.ClassUtils;

/**
 * The methods that expressions may call and the properties that they may read; any others do not exist for them. From any
 * object a chain of calls, {@code getClass} first, leads to the whole machine.
 */
class ListedCalls extends BeanELResolver {

    /** What {@code dateTime()} answers: the filters of Tasklist count days from now. */
    private static final Set<String> OF_TIMES = Set.of(
            "plusYears",
            "plusMonths",
            "plusWeeks",
            "plusDays",
            "plusHours",
            "plusMinutes",
            "plusSeconds",
            "minusYears",
            "minusMonths",
            "minusWeeks",
            "minusDays",
            "minusHours",
            "minusMinutes",
            "minusSeconds",
            "withTimeAtStartOfDay",
            "toDate");

    private static final String BUSINESS_KEY = "processBusinessKey";

    private final Map<Class<?>, Set<String>> ofBeans;

    ListedCalls(Collection<Class<?>> beans) {
        super(true);
        this.ofBeans = beans.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), ListedCalls::words));
    }

    private static Set<String> words(Class<?> bean) {
        return Arrays.stream(bean.getMethods())
                .filter(method ->
                        method.getDeclaringClass() != Object.class && !Modifier.isStatic(method.getModifiers()))
                .map(Method::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] values) {
        return method instanceof String name && isListed(base, name)
                ? super.invoke(context, base, name, types, values)
                : null;
    }

    private boolean isListed(Object base, String method) {
        return base instanceof DateTime
                ? OF_TIMES.contains(method)
                : base != null
                        && ofBeans.getOrDefault(ClassUtils.getUserClass(base), Set.of())
                                .contains(method);
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        return isReadable(base, property) ? super.getValue(context, base, property) : null;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return isReadable(base, property) ? super.getType(context, base, property) : null;
    }

    private static boolean isReadable(Object base, Object property) {
        return base instanceof DelegateExecution && BUSINESS_KEY.equals(property);
    }
}
