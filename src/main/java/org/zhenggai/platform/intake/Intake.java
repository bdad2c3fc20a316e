package org.zhenggai.platform.intake;

import com.github.benmanes.caffeine.cache.Ticker;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.springframework.util.unit.DataSize;
import org.zhenggai.platform.Refused;

/** What holds for every body: how large, how slow, and whether there is a place to wait for it. */
final class Intake {

    /** Seconds: a place is free again sooner than a database is back. */
    static final String RETRY_AFTER = "5";

    private static final long KB = 1024;

    private final IntakeSettings settings;
    private final DataSize largestUpload;
    private final Ticker ticker;
    private final Bulkhead bodiesOfPeople;
    private final Bulkhead bodiesUnsigned;
    private final Bulkhead answersToPeople;
    private final Bulkhead answersUnsigned;

    Intake(IntakeSettings settings, DataSize largestUpload, Ticker ticker) {
        this.settings = settings;
        this.largestUpload = largestUpload;
        this.ticker = ticker;
        IntakeSettings.Shares waiting = settings.waiting();
        this.bodiesOfPeople = new Bulkhead(waiting.people(), waiting.eachPerson());
        this.bodiesUnsigned = new Bulkhead(waiting.unsigned(), waiting.eachAddress());
        IntakeSettings.Shares answers = settings.answers();
        this.answersToPeople = new Bulkhead(answers.people(), answers.eachPerson());
        this.answersUnsigned = new Bulkhead(answers.unsigned(), answers.eachAddress());
    }

    Bulkhead bodiesOf(Sender sender) {
        return sender.signedIn() ? bodiesOfPeople : bodiesUnsigned;
    }

    Bulkhead answersTo(Sender reader) {
        return reader.signedIn() ? answersToPeople : answersUnsigned;
    }

    long now() {
        return ticker.read();
    }

    void checkSize(long bytes, String contentType, Sender sender) {
        String type = contentType == null ? "" : contentType.strip().toLowerCase(Locale.ROOT);
        if (!sender.signedIn()) {
            check(bytes, settings.largestUnsigned(), "error.body.unsigned");
        } else if (type.startsWith("multipart/")) {
            if (bytes > largestUpload.toBytes()) {
                throw Refused.tooLarge("error.upload.request", largestUpload.toMegabytes());
            }
        } else if (type.startsWith("application/x-www-form-urlencoded")) {
            check(bytes, settings.largestForm(), "error.body.large");
        } else if (type.startsWith("application/xml") || type.startsWith("text/xml")) {
            check(bytes, settings.largestDocument(), "error.body.large");
        } else {
            check(bytes, settings.largestBody(), "error.body.large");
        }
    }

    private static void check(long bytes, DataSize largest, String key) {
        if (bytes > largest.toBytes()) {
            throw Refused.tooLarge(key, largest.toBytes() / KB);
        }
    }

    boolean isTooSlow(long received, long since) {
        long allowed = settings.patience().toNanos()
                + (long) (TimeUnit.SECONDS.toNanos(1)
                        * ((double) received / settings.leastPerSecond().toBytes()));
        return now() - since > allowed;
    }

    /** What was refused is heard out for a while, so that a client which writes before it reads gets its answer. */
    boolean isWorthHearing(long received, long since, Sender sender) {
        long most = (sender.signedIn() ? 5 : 1) * largestUpload.toBytes();
        long longest = (sender.signedIn() ? 6 : 1) * settings.patience().toNanos();
        return received <= most && now() - since <= longest;
    }
}
