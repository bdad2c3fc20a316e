package org.zhenggai.platform.intake;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MultipartException;
import org.zhenggai.platform.Refused;

/** A body that a filter read and that was refused meanwhile: the error page or the problem says why, the log nothing. */
class RefusedBodies extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (Refused refused) {
            answer(request, response, refused, refused.reason().status());
        } catch (MultipartException broken) {
            answer(request, response, broken, HttpStatus.BAD_REQUEST.value());
        }
    }

    private static void answer(
            HttpServletRequest request, HttpServletResponse response, RuntimeException refused, int status)
            throws IOException {
        if (response.isCommitted()) {
            throw refused;
        }
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, refused);
        response.sendError(status);
    }
}
