package org.zhenggai.platform.web.failure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.coyote.CloseNowException;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.util.DisconnectedClientHelper;
import org.zhenggai.platform.outage.Outage;
import org.zhenggai.platform.web.form.ReturnedForm;

/** Before Spring's own advice, whose texts are neither in the person's language nor free of internals. */
@ControllerAdvice
@Order(-1)
class FailureAdvice {

    private final Failures failures;
    private final FailureAnswer answer;
    private final Problems problems;

    FailureAdvice(Failures failures, FailureAnswer answer, Problems problems) {
        this.failures = failures;
        this.answer = answer;
        this.problems = problems;
    }

    @ExceptionHandler
    Object failed(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (thrown instanceof AccessDeniedException
                || thrown instanceof AuthenticationException
                || thrown instanceof RequestRejectedException
                || isGone(thrown)) {
            throw thrown;
        }
        if (Outage.isIn(thrown)) {
            // Further out, where nothing asks the database once more.
            throw thrown;
        }
        Failure failure = failures.of(thrown);
        if (ReturnedForm.show(request, response, failure.status(), problems.detail(failure))) {
            return null;
        }
        return answer.to(
                request.getRequestURI().substring(request.getContextPath().length()), failure);
    }

    /** Nobody is left to be told, and nothing is wrong with us: the container closes the connection. */
    private static boolean isGone(Exception thrown) {
        return thrown instanceof CloseNowException || DisconnectedClientHelper.isClientDisconnectedException(thrown);
    }

    /** The client went away: there is nobody to tell. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone) {}
}
