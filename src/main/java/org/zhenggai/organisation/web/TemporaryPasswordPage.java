package org.zhenggai.organisation.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;

/** A temporary password stands in the answer that made it, once: in no address, no session, no log and no cache. */
final class TemporaryPasswordPage {

    private TemporaryPasswordPage() {}

    static String show(PersonLine person, String password, Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("person", person);
        model.addAttribute("temporaryPassword", password);
        return "admin/temporary-password";
    }
}
