package org.zhenggai.alert.channel;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.zhenggai.platform.text.Languages;

/** The HTML part of a mail. */
@Component
class MailPage {

    private final ITemplateEngine templates;

    MailPage(ITemplateEngine templates) {
        this.templates = templates;
    }

    String of(Message message) {
        return templates.process("mail/alert", new Context(Languages.CHINESE, Map.of("message", message)));
    }
}
