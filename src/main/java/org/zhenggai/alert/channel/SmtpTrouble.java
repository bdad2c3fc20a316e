package org.zhenggai.alert.channel;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailSendException;

/** What a failure of SMTP means. The server's own words stay out of it: they repeat addresses. */
final class SmtpTrouble {

    private static final int FOR_GOOD = 500;

    private SmtpTrouble() {}

    /**
     * Only a refusal of the recipient or of the mail itself is for good. A refused sender is the operator's mistake and
     * would be every mail's, and a line that broke says nothing about the mail.
     */
    static Outcome outcome(Exception failure) {
        List<Throwable> chain = chain(failure);
        for (Throwable link : chain) {
            if (link instanceof SMTPAddressFailedException recipient) {
                return reply(recipient.getReturnCode());
            }
        }
        for (Throwable link : chain) {
            if (link instanceof SMTPSendFailedException refused) {
                return reply(refused.getReturnCode());
            }
        }
        if (chain.stream().anyMatch(SocketTimeoutException.class::isInstance)) {
            return Outcome.tryAgain("timeout");
        }
        if (chain.stream().anyMatch(SmtpTrouble::isAboutTheAddress)) {
            return Outcome.undeliverable("address not accepted");
        }
        return Outcome.tryAgain("no connection to the mail server");
    }

    private static Outcome reply(int code) {
        String reason = "SMTP " + code;
        return code >= FOR_GOOD ? Outcome.undeliverable(reason) : Outcome.tryAgain(reason);
    }

    private static boolean isAboutTheAddress(Throwable link) {
        return link instanceof jakarta.mail.internet.AddressException
                || link instanceof SendFailedException refused
                        && refused.getInvalidAddresses() != null
                        && refused.getInvalidAddresses().length > 0;
    }

    /** Causes, and what the mail API strings up beside them. */
    private static List<Throwable> chain(Throwable first) {
        List<Throwable> chain = new ArrayList<>();
        List<Throwable> open = new ArrayList<>(List.of(first));
        while (!open.isEmpty()) {
            Throwable link = open.remove(0);
            if (link == null || chain.contains(link)) {
                continue;
            }
            chain.add(link);
            open.add(link.getCause());
            if (link instanceof MessagingException mail) {
                open.add(mail.getNextException());
            }
            if (link instanceof MailSendException several) {
                open.addAll(List.of(several.getMessageExceptions()));
            }
        }
        return chain;
    }
}
