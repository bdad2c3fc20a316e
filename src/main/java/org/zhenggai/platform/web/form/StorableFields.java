package org.zhenggai.platform.web.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.text.PlainText;

/** Refuses, in any field or query, text that could not be stored or read as it is; bodies of JSON refuse it themselves. */
@Component
public class StorableFields implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod
                && !request.getParameterMap().entrySet().stream()
                        .flatMap(field -> Stream.concat(Stream.of(field.getKey()), Arrays.stream(field.getValue())))
                        .allMatch(PlainText::isStorable)) {
            throw Refused.invalid("text.unstorable");
        }
        return true;
    }
}
