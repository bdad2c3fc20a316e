package org.zhenggai.platform.security.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.springframework.security.authentication.LockedException;

/**
 * Every comparison of a password with an account, at whichever door, within what may be guessed. A client's comparisons
 * for an account come one after the other, so that many right passwords at once never look like many guesses.
 */
public final class Guesses {

    private static final long PATIENCE_SECONDS = 10;

    private record Share(RateLimit budget, String key) {}

    private final SignInClients clients;
    private final RateLimit perClient;
    private final RateLimit perAccount;
    private final RateLimit perAddress;
    private final Cache<String, ReentrantLock> turns =
            Caffeine.newBuilder().weakValues().build();

    Guesses(SignInClients clients, GuessSettings settings, Ticker ticker) {
        this.clients = clients;
        this.perClient = new RateLimit(settings.perClient(), settings.window(), ticker);
        this.perAccount = new RateLimit(settings.perAccount(), settings.window(), ticker);
        this.perAddress = new RateLimit(settings.perAddress(), settings.window(), ticker);
    }

    /** Answers what the comparison does; throws {@link LockedException}, without comparing, where too many were wrong. */
    public boolean isRight(String username, BooleanSupplier comparison) {
        SignInClient client = clients.of(username);
        requireLeft(client);
        ReentrantLock turn = turns.get(client.own(), first -> new ReentrantLock());
        take(turn);
        try {
            boolean right = compare(shares(client), comparison);
            if (right) {
                perClient.refill(client.own());
                clients.signedIn(client);
            }
            return right;
        } finally {
            turn.unlock();
        }
    }

    /** For a password that is known to be right without comparing it: it opens nothing where too many were wrong. */
    void requireLeft(String username) {
        requireLeft(clients.of(username));
    }

    /** After such a password: whoever knows the right one made the wrong ones by mistake. */
    void wasRight(String username) {
        perClient.refill(clients.of(username).own());
    }

    private void requireLeft(SignInClient client) {
        if (perClient.isSpent(client.own())) {
            throw tooMany();
        }
    }

    private static boolean compare(List<Share> shares, BooleanSupplier comparison) {
        List<Share> taken = new ArrayList<>();
        boolean wrong = false;
        try {
            for (Share share : shares) {
                if (!share.budget().take(share.key())) {
                    throw tooMany();
                }
                taken.add(share);
            }
            wrong = !comparison.getAsBoolean();
            return !wrong;
        } finally {
            // Neither a right password is a guess, nor one that could not be compared.
            if (!wrong) {
                taken.forEach(share -> share.budget().giveBack(share.key()));
            }
        }
    }

    /** The address first: once that is spent, made-up names leave no trace here. */
    private List<Share> shares(SignInClient client) {
        List<Share> shares = new ArrayList<>();
        if (!client.isDeviceOfThePerson()) {
            shares.add(new Share(perAddress, client.address()));
            if (!client.usual()) {
                shares.add(new Share(perAccount, client.account()));
            }
        }
        shares.add(new Share(perClient, client.own()));
        return shares;
    }

    private static void take(ReentrantLock turn) {
        try {
            if (!turn.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw tooMany();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw tooMany();
        }
    }

    private static LockedException tooMany() {
        return new LockedException("Too many wrong passwords");
    }
}
