package org.zhenggai.platform.web.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.zhenggai.platform.security.CurrentSignIn;
import org.zhenggai.platform.text.Texts;

/**
 * Keeps a form that was sent after the session had ended, and gives it back to the same person after the login. Only a
 * session of somebody signed in ever holds one.
 */
@Component
public class FormKeeping implements HandlerInterceptor {

    private static final String KEPT = SentForm.class.getName();

    private final FormPlaces places;
    private final Texts texts;

    FormKeeping(FormPlaces places, Texts texts) {
        this.places = places;
        this.texts = texts;
    }

    /** To be called where somebody unknown sent something: true if it was a form, and is kept for after the login. */
    public boolean keep(HttpServletRequest request) {
        return SentForm.in(request)
                .filter(SentForm::small)
                .filter(form -> places.keep(request, form))
                .isPresent();
    }

    /** To be called after the login, which leads to the page that a kept form waits for. */
    public Optional<String> signedIn(HttpServletRequest request, HttpServletResponse response, String username) {
        Optional<SentForm> kept = places.take(request, username);
        places.give(request, response, username);
        kept.ifPresent(form -> request.getSession().setAttribute(KEPT, form));
        return kept.map(SentForm::back);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getMethod().equals("GET") && CurrentSignIn.find().isPresent()) {
            kept(request).filter(form -> isThePage(request, form)).ifPresent(form -> giveBack(request, form));
        }
        return true;
    }

    private void giveBack(HttpServletRequest request, SentForm form) {
        request.getSession().removeAttribute(KEPT);
        String signedIn = CurrentSignIn.find().orElseThrow().getUsername();
        if (signedIn.equals(form.as())) {
            request.setAttribute(Forms.ATTRIBUTE, new Forms(form.typed(), texts.of("form.kept")));
        }
    }

    private static boolean isThePage(HttpServletRequest request, SentForm form) {
        return form.back()
                .split("[?#]")[0]
                .equals(request.getRequestURI()
                        .substring(request.getContextPath().length()));
    }

    private static Optional<SentForm> kept(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(KEPT) instanceof SentForm form
                ? Optional.of(form)
                : Optional.empty();
    }
}
