package org.zhenggai.platform.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.apache.catalina.Globals;
import org.apache.tomcat.util.http.Parameters.FailReason;
import org.springframework.web.multipart.MultipartException;
import org.zhenggai.platform.Refused;

/**
 * A form that the container could not read it hands out without its fields, or with the first of them, and says nothing:
 * the token is missing, or half of what was typed.
 */
public final class UnreadForm {

    private UnreadForm() {}

    /** Refuses the form for the reason for which it could not be read, if there is one. */
    public static void refuse(HttpServletRequest request) {
        String type = request.getContentType();
        if (type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            try {
                request.getParts();
            } catch (IOException | ServletException | IllegalStateException unreadable) {
                throw new MultipartException("The form could not be read", unreadable);
            }
        }
        refuseHalf(request);
    }

    public static void refuseHalf(HttpServletRequest request) {
        Object reason = request.getAttribute(Globals.PARAMETER_PARSE_FAILED_REASON_ATTR);
        if (reason == FailReason.TOO_MANY_PARAMETERS) {
            throw Refused.tooLarge("error.body.fields");
        }
        if (reason == FailReason.POST_TOO_LARGE) {
            throw Refused.tooLarge("error.status.413");
        }
    }
}
