package org.zhenggai.organisation.web;

import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.security.SignedIn;
import org.zhenggai.platform.text.PlainText;
import org.zhenggai.platform.text.Texts;
import org.zhenggai.platform.web.Page;

/** What each role does here, step by step; one's own comes first. */
@Page
class HelpPage {

    private final Texts texts;

    HelpPage(Texts texts) {
        this.texts = texts;
    }

    @GetMapping("/help")
    String help(@RequestParam(required = false) String role, @AuthenticationPrincipal SignedIn signedIn, Model model) {
        List<HelpTopic> topics = HelpTopic.ownFirst(signedIn.roles()).toList();
        HelpTopic shown = !PlainText.says(role)
                ? topics.get(0)
                : HelpTopic.named(role).orElseThrow(() -> Refused.notFound("error.status.404"));
        model.addAttribute("topics", topics);
        model.addAttribute(
                "own",
                topics.stream().filter(topic -> topic.isFor(signedIn.roles())).toList());
        model.addAttribute("shown", shown);
        model.addAttribute("page", "help/" + texts.locale().toLanguageTag() + "/" + shown.id());
        return "help";
    }
}
