package org.zhenggai.platform.security.chain;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.zhenggai.platform.security.CurrentSignIn;
import org.zhenggai.platform.security.Paths;
import org.zhenggai.platform.web.UnreadForm;
import org.zhenggai.platform.web.failure.Problems;
import org.zhenggai.platform.web.form.ReturnedForm;

/** A page from before the last login carries an old token: its form comes back, with a fresh one and all that was typed. */
class StaleForm implements AccessDeniedHandler {

    private final Problems problems;
    private final AccessDeniedHandler plain = new AccessDeniedHandlerImpl();

    StaleForm(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (denied instanceof CsrfException) {
            UnreadForm.refuse(request);
        }
        if (denied instanceof CsrfException
                && CurrentSignIn.find().isPresent()
                && Paths.of(HttpMethod.POST, Paths.LOGIN).matches(request)) {
            // Of two logins in two tabs the first one counts.
            response.sendRedirect(request.getContextPath() + "/");
            return;
        }
        boolean shown = denied instanceof CsrfException
                && CurrentSignIn.find().isPresent()
                && ReturnedForm.show(request, response, HttpServletResponse.SC_FORBIDDEN, problems.say("form.stale"));
        if (!shown) {
            plain.handle(request, response, denied);
        }
    }
}
