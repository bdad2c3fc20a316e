package org.zhenggai.platform.security.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.zhenggai.platform.security.Networks;

/** Tells devices and addresses at which a person has signed in from a stranger's. */
final class SignInClients {

    private static final Duration MEMORY = Duration.ofDays(30);
    private static final int MOST = 100_000;
    private static final int LONGEST_USERNAME = 64;

    private final DeviceCookie devices;
    private final Cache<String, Boolean> usual;

    SignInClients(DeviceCookie devices, Ticker ticker) {
        this.devices = devices;
        this.usual = Caffeine.newBuilder()
                .expireAfterWrite(MEMORY)
                .maximumSize(MOST)
                .ticker(ticker)
                .build();
    }

    /** Of the request that is being answered on this thread. */
    SignInClient of(String username) {
        String account = account(username);
        Optional<HttpServletRequest> request = request();
        String address =
                request.map(HttpServletRequest::getRemoteAddr).map(Networks::of).orElse("-");
        String device =
                request.flatMap(asking -> devices.deviceOf(account, asking)).orElse(null);
        return new SignInClient(account, device, address, usual.getIfPresent(account + " at " + address) != null);
    }

    void signedIn(SignInClient client) {
        usual.put(client.account() + " at " + client.address(), true);
    }

    /** A database may overlook blanks at the end and capitals, and nobody has a longer name. */
    static String account(String username) {
        String plain = username.strip();
        return (plain.length() > LONGEST_USERNAME ? plain.substring(0, LONGEST_USERNAME) : plain)
                .toLowerCase(Locale.ROOT);
    }

    private static Optional<HttpServletRequest> request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(attributes.getRequest())
                : Optional.empty();
    }
}
