package org.zhenggai.platform.web.failure;

import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The same failure as a problem for programs and as a page for people. */
@Component
class FailureAnswer {

    private final Problems problems;

    FailureAnswer(Problems problems) {
        this.problems = problems;
    }

    Object to(String path, Failure failure) {
        return isForPrograms(path) ? problem(failure) : page(failure);
    }

    static boolean isForPrograms(String path) {
        return path.startsWith("/api/")
                || path.equals("/api")
                || path.startsWith("/engine-rest")
                || path.startsWith("/camunda/api")
                || path.startsWith("/v3/api-docs");
    }

    private ResponseEntity<Object> problem(Failure failure) {
        return ResponseEntity.status(failure.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.of(failure));
    }

    private ModelAndView page(Failure failure) {
        var page = new ModelAndView(
                "error",
                Map.of(
                        "status", failure.status(),
                        "title", problems.title(failure.status()),
                        "detail", problems.detail(failure)));
        page.addObject("reference", failure.reference());
        page.setStatus(HttpStatusCode.valueOf(failure.status()));
        return page;
    }
}
