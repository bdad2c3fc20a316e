package org.zhenggai.alert.channel;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.zhenggai.platform.start.StartRefused;

/** Makes the sender out of the settings: certificates are checked, and nothing waits for ever. */
final class MailServer {

    private MailServer() {}

    static JavaMailSenderImpl of(ChannelSettings settings) {
        ChannelSettings.Email email = settings.email();
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(email.host().strip());
        sender.setPort(email.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        Properties properties = sender.getJavaMailProperties();
        properties.put(
                "mail.smtp.connectiontimeout", millis(settings.connectTimeout().toMillis()));
        properties.put("mail.smtp.timeout", millis(settings.timeout().toMillis()));
        properties.put("mail.smtp.writetimeout", millis(settings.timeout().toMillis()));
        properties.put("mail.smtp.ssl.enable", flag(email.security() == ChannelSettings.Security.TLS));
        properties.put("mail.smtp.starttls.enable", flag(email.security() == ChannelSettings.Security.STARTTLS));
        properties.put("mail.smtp.starttls.required", flag(email.security() == ChannelSettings.Security.STARTTLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        if (isSet(email.user())) {
            sender.setUsername(email.user());
            sender.setPassword(email.password());
            properties.put("mail.smtp.auth", "true");
        }
        return sender;
    }

    /** Most servers want the sender to be whoever signs in. */
    static String from(ChannelSettings.Email email) {
        String from = isSet(email.from()) ? email.from().strip() : String.valueOf(email.user());
        try {
            InternetAddress address = new InternetAddress(from, true);
            address.validate();
            if (from.contains("@")) {
                return from;
            }
        } catch (AddressException unreadable) {
            throw refused();
        }
        throw refused();
    }

    private static StartRefused refused() {
        return new StartRefused("ZHENGGAI_SMTP_HOST is set, but ZHENGGAI_SMTP_FROM is no address to send from.", null);
    }

    private static boolean isSet(String value) {
        return value != null && !value.isBlank();
    }

    private static String millis(long value) {
        return Long.toString(value);
    }

    private static String flag(boolean value) {
        return Boolean.toString(value);
    }
}
