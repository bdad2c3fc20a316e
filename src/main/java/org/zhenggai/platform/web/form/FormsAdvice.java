package org.zhenggai.platform.web.form;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.zhenggai.platform.web.Page;

/** {@code forms} in every page's model. */
@ControllerAdvice(annotations = Page.class)
class FormsAdvice {

    @ModelAttribute("forms")
    Forms forms(HttpServletRequest request) {
        return request.getAttribute(Forms.ATTRIBUTE) instanceof Forms forms ? forms : Forms.untouched();
    }
}
