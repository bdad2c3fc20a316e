package org.zhenggai.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhenggai.organisation.staff.ChangeOwnPassword;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.security.CurrentSignIn;
import org.zhenggai.platform.security.SignedIn;
import org.zhenggai.platform.security.session.OpenSessions;
import org.zhenggai.platform.text.Texts;

@Controller
@RequestMapping("/password")
class PasswordPage {

    private final ChangeOwnPassword ownPassword;
    private final OpenSessions sessions;
    private final Texts texts;

    PasswordPage(ChangeOwnPassword ownPassword, OpenSessions sessions, Texts texts) {
        this.ownPassword = ownPassword;
        this.sessions = sessions;
        this.texts = texts;
    }

    @GetMapping
    String show(Model model) {
        CurrentSignIn.find().ifPresent(signedIn -> model.addAttribute("signedIn", signedIn.getUsername()));
        model.addAttribute(
                "mustChange",
                CurrentSignIn.find().filter(SignedIn::mustChangePassword).isPresent());
        return "password";
    }

    @PostMapping
    String change(
            @RequestParam(required = false) String current,
            @RequestParam(required = false) String replacement,
            @RequestParam(required = false) String repetition,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            if (replacement == null || !replacement.equals(repetition)) {
                throw Refused.invalid("account.password.repetition");
            }
            ownPassword.change(current, replacement);
        } catch (Refused refused) {
            response.setStatus(refused.reason().status());
            model.addAttribute("error", texts.of(refused));
            return show(model);
        }
        sessions.passwordChanged(request, response);
        return "redirect:/password?changed";
    }
}
