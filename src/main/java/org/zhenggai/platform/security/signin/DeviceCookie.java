package org.zhenggai.platform.security.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.zhenggai.platform.security.SigningKey;
import org.zhenggai.platform.web.cookie.OwnCookie;

/**
 * Says that somebody has signed in on this device. It opens nothing: it only keeps a stranger's wrong passwords from
 * counting against whoever works here. One mark for each of the last people; nothing is stored about it.
 */
@Component
class DeviceCookie {

    static final String NAME = "ZHENGGAI-DEVICE";

    private static final OwnCookie COOKIE = new OwnCookie(NAME);

    private static final Duration LIFE = Duration.ofDays(180);
    private static final int MOST_PEOPLE = 5;
    private static final int MOST_CHARACTERS = 500;
    private static final int DEVICE_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** {@code seal} proves that it was given to the person of one account. */
    private record Mark(String device, String seal) {

        @Override
        public String toString() {
            return device + "." + seal;
        }
    }

    private final SigningKey key;

    DeviceCookie(SigningKey key) {
        this.key = key;
    }

    Optional<String> deviceOf(String account, HttpServletRequest request) {
        return marks(request)
                .filter(mark -> isOf(account, mark))
                .map(Mark::device)
                .findFirst();
    }

    @EventListener
    void on(InteractiveAuthenticationSuccessEvent signedIn) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                && attributes.getResponse() != null) {
            String account = SignInClients.account(signedIn.getAuthentication().getName());
            give(account, attributes.getRequest(), attributes.getResponse());
        }
    }

    void give(String account, HttpServletRequest request, HttpServletResponse response) {
        Mark own =
                marks(request).filter(mark -> isOf(account, mark)).findFirst().orElseGet(() -> mark(account));
        List<String> marks = Stream.concat(Stream.of(own), marks(request).filter(mark -> !isOf(account, mark)))
                .limit(MOST_PEOPLE)
                .map(Mark::toString)
                .toList();
        COOKIE.set(request, response, String.join("_", marks), LIFE);
    }

    private Mark mark(String account) {
        byte[] random = new byte[DEVICE_BYTES];
        RANDOM.nextBytes(random);
        String device = HexFormat.of().formatHex(random);
        return new Mark(device, seal(account, device));
    }

    private boolean isOf(String account, Mark mark) {
        return MessageDigest.isEqual(
                seal(account, mark.device()).getBytes(StandardCharsets.UTF_8),
                mark.seal().getBytes(StandardCharsets.UTF_8));
    }

    private String seal(String account, String device) {
        return key.seal("device", account, device);
    }

    private static Stream<Mark> marks(HttpServletRequest request) {
        return COOKIE.in(request).filter(value -> value.length() <= MOST_CHARACTERS).stream()
                .flatMap(value -> Arrays.stream(value.split("_")))
                .map(mark -> mark.split("\\.", 2))
                .filter(parts -> parts.length == 2)
                .limit(MOST_PEOPLE)
                .map(parts -> new Mark(parts[0], parts[1]));
    }
}
