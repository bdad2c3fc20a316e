package org.zhenggai.alert.channel;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.zhenggai.platform.time.MachineTime;

/** One mail to one person, as text and as HTML; the key is its Message-ID, by which mail servers know a repeat. */
class Email implements DeliveryChannel {

    private final JavaMailSender sender;
    private final MailPage page;
    private final String from;
    private final String domain;
    private final int perMinute;
    private final MachineTime machine;

    /** {@code sender} is null where no server is set. */
    Email(JavaMailSender sender, MailPage page, String from, String domain, int perMinute, MachineTime machine) {
        this.sender = sender;
        this.page = page;
        this.from = from;
        this.domain = domain;
        this.perMinute = perMinute;
        this.machine = machine;
    }

    @Override
    public ChannelName name() {
        return ChannelName.EMAIL;
    }

    @Override
    public boolean configured() {
        return sender != null;
    }

    @Override
    public int perMinute() {
        return perMinute;
    }

    @Override
    public Outcome send(Message message) {
        try {
            sender.send(mail(message));
            return Outcome.delivered();
        } catch (MailAuthenticationException refused) {
            return Outcome.tryAgain("SMTP sign-in refused");
        } catch (MailException | MessagingException failure) {
            return SmtpTrouble.outcome(failure);
        }
    }

    private MimeMessage mail(Message message) throws MessagingException {
        MimeMessage mail = sender.createMimeMessage();
        MimeMessageHelper parts = new MimeMessageHelper(mail, true, StandardCharsets.UTF_8.name());
        parts.setFrom(from);
        parts.setTo(message.to());
        parts.setSubject(message.subject());
        parts.setText(message.plain(), page.of(message));
        parts.setSentDate(Date.from(machine.instant()));
        // Nobody's absence note shall answer a machine.
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("Idempotency-Key", message.key());
        mail.setHeader("Message-ID", "<" + message.key() + "@" + domain + ">");
        return mail;
    }
}
