package org.zhenggai.platform.intake;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.security.CurrentSignIn;
import org.zhenggai.platform.security.SignedIn;

/** Nobody's account, whatever it asks for and however slowly it reads, keeps all the threads. After the sign-in. */
class ConcurrencyLimit extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient Bulkhead requests;

    ConcurrencyLimit(Bulkhead requests) {
        this.requests = requests;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<String> person = CurrentSignIn.find().map(SignedIn::getUsername);
        if (person.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        if (!requests.take(person.get())) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Intake.RETRY_AFTER);
            throw Refused.busy("error.busy.self");
        }
        try {
            chain.doFilter(request, response);
        } finally {
            requests.leave(person.get());
        }
    }
}
