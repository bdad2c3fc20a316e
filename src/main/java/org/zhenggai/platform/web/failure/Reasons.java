package org.zhenggai.platform.web.failure;

import org.springframework.stereotype.Component;

/** For pages that do several things at once, and say of each what became of it. */
@Component
public class Reasons {

    private final Failures failures;
    private final Problems problems;

    Reasons(Failures failures, Problems problems) {
        this.failures = failures;
        this.problems = problems;
    }

    /** Null where it was done; else why not, in the person's language. What is our own fault is in the log. */
    public String whyNot(Runnable deed) {
        try {
            deed.run();
            return null;
        } catch (RuntimeException thrown) {
            return problems.detail(failures.of(thrown));
        }
    }
}
