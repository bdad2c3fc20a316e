package org.zhenggai.platform.web;

import jakarta.validation.constraints.Size;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import org.zhenggai.platform.Refused;

/**
 * Refuses a list that is too long before anybody looks at its elements: Bean Validation would check them all first, and
 * tell of each what is wrong.
 */
@ControllerAdvice
class ListSizes extends RequestBodyAdviceAdapter {

    /** Of a body that is no record and says nothing of its size. */
    static final int MOST = 1000;

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        check("body", body, MOST);
        return body;
    }

    static void check(String name, Object value, int most) {
        if (value instanceof Collection<?> elements) {
            demand(name, elements.size(), most);
            elements.forEach(element -> check(name, element, most));
        } else if (value instanceof Map<?, ?> entries) {
            demand(name, entries.size(), most);
            entries.forEach((key, entry) -> check(String.valueOf(key), entry, most));
        } else if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                check(component.getName(), value(component, value), mostOf(component));
            }
        }
    }

    private static void demand(String name, int size, int most) {
        if (size > most) {
            throw Refused.invalid("error.body.list", name, most, size);
        }
    }

    private static int mostOf(RecordComponent component) {
        Size size = component.getAccessor().getAnnotation(Size.class);
        return size == null ? MOST : Math.min(size.max(), MOST);
    }

    private static Object value(RecordComponent component, Object record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException unreadable) {
            throw new IllegalStateException("A record tells its components", unreadable);
        }
    }
}
