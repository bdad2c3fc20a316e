package org.zhenggai.platform.security.chain;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.zhenggai.platform.security.BasicCredentials;
import org.zhenggai.platform.security.signin.SignInOutage;
import org.zhenggai.platform.web.failure.Problems;

/** How programs hear that they are not let in: a problem, never a redirect. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Problems problems;

    Refusals(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (SignInOutage.isThe(reason)) {
            SignInOutage.announce(response);
            problems.write(response, response.getStatus(), SignInOutage.TEXT);
            return;
        }
        if (!isScriptOfPage(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Zhenggai\", charset=\"UTF-8\"");
        }
        problems.write(response, HttpServletResponse.SC_UNAUTHORIZED, key(request, reason));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        String key = reason instanceof CsrfException ? "security.csrf" : "security.forbidden";
        problems.write(response, HttpServletResponse.SC_FORBIDDEN, key);
    }

    private static String key(HttpServletRequest request, AuthenticationException reason) {
        if (reason instanceof LockedException) {
            return "security.sign-in.throttled";
        }
        return BasicCredentials.areIn(request) ? "security.sign-in.failed" : "security.sign-in.required";
    }

    /** A browser would answer the challenge with a window of its own over our page. */
    private static boolean isScriptOfPage(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        return request.getHeader("X-Requested-With") != null
                || request.getHeader("HX-Request") != null
                || mode != null && !mode.equals("navigate");
    }
}
