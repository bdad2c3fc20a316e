package org.zhenggai.alert.channel;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
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
        return of(chain, SMTPAddressFailedException.class)
                .map(recipient -> reply(recipient.getReturnCode()))
                .or(() -> of(chain, SMTPSenderFailedException.class)
                        .map(sender -> Outcome.tryAgain("SMTP " + sender.getReturnCode() + " for the sender")))
                .or(() -> of(chain, SMTPSendFailedException.class)
                        .filter(mail -> mail.getReturnCode() > 0)
                        .map(mail -> reply(mail.getReturnCode())))
                .orElseGet(() -> withoutReply(chain));
    }

    private static Outcome withoutReply(List<Throwable> chain) {
        if (of(chain, SocketTimeoutException.class).isPresent()) {
            return Outcome.tryAgain("timeout");
        }
        if (of(chain, SSLException.class).isPresent()) {
            return Outcome.tryAgain("TLS failed");
        }
        return of(chain, AddressException.class).isPresent()
                ? Outcome.undeliverable("address not accepted")
                : Outcome.tryAgain("no connection to the mail server");
    }

    private static Outcome reply(int code) {
        String reason = "SMTP " + code;
        return code >= FOR_GOOD ? Outcome.undeliverable(reason) : Outcome.tryAgain(reason);
    }

    private static <T> Optional<T> of(List<Throwable> chain, Class<T> kind) {
        return chain.stream().filter(kind::isInstance).map(kind::cast).findFirst();
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
