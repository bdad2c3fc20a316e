package org.zhenggai.platform.security.chain;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.zhenggai.platform.security.Paths;
import org.zhenggai.platform.security.session.Polls;
import org.zhenggai.platform.web.form.FormKeeping;

/**
 * Pages lead to the login, and a form that was sent is kept until after it. A fragment that htmx asked for makes the
 * whole page go there; one that a page fetched by itself must not take away what somebody is typing.
 */
class ToLogin implements AuthenticationEntryPoint {

    private final FormKeeping forms;

    ToLogin(FormKeeping forms) {
        this.forms = forms;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        String login = request.getContextPath() + Paths.LOGIN;
        if (Polls.isOne(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", login);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(forms.keep(request) ? login + "?kept" : login);
        }
    }
}
