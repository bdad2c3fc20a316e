package org.zhenggai.platform.web.admin;

import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.zhenggai.platform.security.CurrentSignIn;
import org.zhenggai.platform.security.SignedIn;
import org.zhenggai.platform.web.Page;

/** {@code adminTabs} in every page's model: empty for whoever administers nothing. */
@ControllerAdvice(annotations = Page.class)
class AdminAdvice {

    @ModelAttribute("adminTabs")
    List<AdminTab> tabs() {
        return AdminTab.of(CurrentSignIn.find().map(SignedIn::roles).orElse(Set.of()));
    }
}
