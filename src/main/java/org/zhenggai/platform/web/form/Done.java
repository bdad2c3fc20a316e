package org.zhenggai.platform.web.form;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.text.Texts;

/** Where a form leads that was taken: a page of ours by GET, so that neither reload nor back sends it again. */
@Component
public class Done {

    private final Texts texts;

    Done(Texts texts) {
        this.texts = texts;
    }

    /** {@code page} is a path of ours, as the form sent it; the text is shown there once. */
    public String to(String page, RedirectAttributes flash, String key, Object... arguments) {
        flash.addFlashAttribute("done", texts.of(key, arguments));
        String own = SentForm.ownPath(page);
        if (own == null) {
            throw Refused.invalid("error.status.400");
        }
        return "redirect:" + own.replace("{", "%7B").replace("}", "%7D");
    }
}
