package org.zhenggai.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Before Spring's own advice, whose texts are neither in the person's language nor free of internals. */
@ControllerAdvice
@Order(-1)
class FailureAdvice {

    private final Failures failures;
    private final FailureAnswer answer;

    FailureAdvice(Failures failures, FailureAnswer answer) {
        this.failures = failures;
        this.answer = answer;
    }

    @ExceptionHandler
    Object failed(Exception thrown, HttpServletRequest request) throws Exception {
        if (thrown instanceof AccessDeniedException || thrown instanceof AuthenticationException) {
            throw thrown;
        }
        return answer.to(
                request.getRequestURI().substring(request.getContextPath().length()), failures.of(thrown));
    }

    /** The client went away: there is nobody to tell. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone) {}
}
