package org.zhenggai.organisation.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhenggai.platform.security.CurrentSignIn;

@Controller
class LoginPage {

    @GetMapping("/login")
    String show() {
        return CurrentSignIn.find().isPresent() ? "redirect:/" : "login";
    }
}
