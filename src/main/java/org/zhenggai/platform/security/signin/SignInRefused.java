package org.zhenggai.platform.security.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.zhenggai.platform.security.Paths;
import org.zhenggai.platform.web.form.AsGet;

/** Back to the login with the reason; while accounts cannot be read it is shown at once, with the status that says so. */
public class SignInRefused implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException, ServletException {
        if (SignInOutage.isThe(reason)) {
            SignInOutage.announce(response);
            request.setAttribute("unavailable", true);
            request.getRequestDispatcher(Paths.LOGIN).forward(new AsGet(request, Paths.LOGIN), response);
        } else {
            String why = reason instanceof LockedException ? "?throttled" : "?failed";
            response.sendRedirect(request.getContextPath() + Paths.LOGIN + why);
        }
    }
}
