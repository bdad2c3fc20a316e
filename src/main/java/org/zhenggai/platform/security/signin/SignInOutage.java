package org.zhenggai.platform.security.signin;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.zhenggai.platform.outage.Outage;

/**
 * Accounts that cannot be read are no wrong password: whoever heard so would have theirs reset, and programs would stop
 * instead of trying again.
 */
public final class SignInOutage {

    public static final String TEXT = "security.sign-in.unavailable";

    private SignInOutage() {}

    public static boolean isThe(AuthenticationException reason) {
        return reason instanceof AuthenticationServiceException;
    }

    public static void announce(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, Outage.RETRY_AFTER);
    }
}
