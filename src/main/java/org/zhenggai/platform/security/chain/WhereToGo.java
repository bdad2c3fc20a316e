package org.zhenggai.platform.security.chain;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.zhenggai.platform.web.form.FormKeeping;

/** After a login: to the page whose form is kept, else to where the person wanted to go, else home. */
class WhereToGo extends SavedRequestAwareAuthenticationSuccessHandler {

    private final RequestCache wantedPage;
    private final FormKeeping forms;

    WhereToGo(RequestCache wantedPage, FormKeeping forms) {
        this.wantedPage = wantedPage;
        this.forms = forms;
        setRequestCache(wantedPage);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        Optional<String> page = forms.signedIn(request, response, authentication.getName());
        wantedPage.removeRequest(request, response);
        if (page.isPresent()) {
            response.sendRedirect(request.getContextPath() + page.get());
        } else {
            super.onAuthenticationSuccess(request, response, authentication);
        }
    }
}
