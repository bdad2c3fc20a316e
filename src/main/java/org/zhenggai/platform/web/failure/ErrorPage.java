package org.zhenggai.platform.web.failure;

import static jakarta.servlet.RequestDispatcher.ERROR_EXCEPTION;
import static jakarta.servlet.RequestDispatcher.ERROR_REQUEST_URI;
import static jakarta.servlet.RequestDispatcher.ERROR_STATUS_CODE;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the container sends what failed outside of our controllers. */
@Controller
class ErrorPage implements ErrorController {

    private final Failures failures;
    private final FailureAnswer answer;

    ErrorPage(Failures failures, FailureAnswer answer) {
        this.failures = failures;
        this.answer = answer;
    }

    @RequestMapping("${server.error.path:/error}")
    Object show(HttpServletRequest request) {
        String path = request.getAttribute(ERROR_REQUEST_URI) instanceof String uri
                ? uri.substring(request.getContextPath().length())
                : "/";
        return answer.to(path, failure(request));
    }

    private Failure failure(HttpServletRequest request) {
        if (request.getAttribute(ERROR_EXCEPTION) instanceof Throwable thrown) {
            return failures.of(thrown);
        }
        return Failure.ofStatus(request.getAttribute(ERROR_STATUS_CODE) instanceof Integer status ? status : 404);
    }
}
