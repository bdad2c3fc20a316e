package org.zhenggai.alert.delivery;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import org.zhenggai.alert.Alert;
import org.zhenggai.alert.Delivery;
import org.zhenggai.alert.channel.Message;
import org.zhenggai.platform.text.Texts;

/** Puts a message together; the alerts' own texts are complete, so it adds what they are about and where to go on. */
@Component
class Composer {

    private static final String ILLUSTRATIVE = "示例";

    private final Texts texts;
    private final String baseUrl;

    Composer(Texts texts, @Value("${zhenggai.base-url}") String baseUrl) {
        this.texts = texts;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    /** {@code to} is null for a group. */
    Message message(Delivery delivery, String to, List<Alert> alerts) {
        List<Message.Entry> entries = alerts.stream()
                .map(alert -> new Message.Entry(alert.text(), link(alert.item())))
                .toList();
        return new Message(
                delivery.idempotencyKey(),
                to,
                subject(delivery, alerts),
                entries,
                texts.written(to == null ? "delivery.closing.group" : "delivery.closing"));
    }

    private String subject(Delivery delivery, List<Alert> alerts) {
        String subject = delivery.digest()
                ? texts.written("delivery.subject.digest", Integer.toString(alerts.size()))
                : texts.written(
                        "delivery.subject",
                        texts.written("alert.level." + alerts.get(0).level()),
                        alerts.get(0).item());
        boolean illustrative = alerts.stream().anyMatch(alert -> alert.text().contains(ILLUSTRATIVE));
        return illustrative ? subject + texts.written("delivery.subject.illustrative") : subject;
    }

    private String link(String item) {
        return baseUrl + "/items/" + UriUtils.encodePathSegment(item, "UTF-8");
    }
}
