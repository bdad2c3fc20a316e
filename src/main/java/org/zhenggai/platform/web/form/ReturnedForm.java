package org.zhenggai.platform.web.form;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Shows the page again that a form was sent from, with the status of the refusal and everything that was typed. */
public final class ReturnedForm {

    private ReturnedForm() {}

    /** Whether the form could be given back; false where the request is none, or comes back for the second time. */
    public static boolean show(HttpServletRequest request, HttpServletResponse response, int status, String why)
            throws ServletException, IOException {
        SentForm sent = request.getAttribute(Forms.ATTRIBUTE) == null
                ? SentForm.in(request).orElse(null)
                : null;
        if (sent == null) {
            return false;
        }
        response.setStatus(status);
        request.setAttribute(Forms.ATTRIBUTE, new Forms(sent.typed(), why));
        request.getRequestDispatcher(sent.back()).forward(new AsGet(request, sent.back()), response);
        return true;
    }
}
