package org.zhenggai.sandbox.story;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.alert.DeliverySwitch;
import org.zhenggai.deadline.Calendars;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.Channel;
import org.zhenggai.organisation.Role;
import org.zhenggai.platform.seed.SeedFiles;
import org.zhenggai.sandbox.MoveClock;
import org.zhenggai.sandbox.Story;
import org.zhenggai.sandbox.persistence.StoryQueries;

/** The story that ships with the platform. How far it is told, the audit trail says. */
@Component
@Profile("sandbox")
@ConditionalOnProperty(name = "zhenggai.sandbox.story", matchIfMissing = true)
class SeededStory implements Story {

    private static final Actor ADMINISTRATOR =
            new Actor("sys.admin", "platform", Set.of(Role.SYSTEM_ADMIN), Channel.SYSTEM);

    private final SeedFiles files;
    private final StoryQueries records;
    private final Calendars calendars;
    private final HandIn handIn;
    private final PlayScene playScene;
    private final MoveClock time;
    private final DeliverySwitch delivery;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SeededStory(
            SeedFiles files,
            StoryQueries records,
            Calendars calendars,
            HandIn handIn,
            PlayScene playScene,
            MoveClock time,
            DeliverySwitch delivery,
            TransactionTemplate transaction,
            Clock clock) {
        this.files = files;
        this.records = records;
        this.calendars = calendars;
        this.handIn = handIn;
        this.playScene = playScene;
        this.time = time;
        this.delivery = delivery;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public boolean open() {
        Script script = script();
        Instant began = records.began();
        boolean ours = began == null || began.equals(script.from());
        if (ours) {
            // Set, and nothing fired: models and people are not there yet.
            time.stand(began == null ? script.from() : records.latest());
        }
        return ours;
    }

    @Override
    public Told tell() {
        Script script = script();
        delivery.shut();
        int steps;
        try {
            steps = play(script).tell(records.latest());
        } finally {
            delivery.open();
        }
        Instant latest = records.latest();
        time.runOnFrom(latest.isAfter(script.until()) ? latest : script.until());
        return new Told(steps, clock.instant());
    }

    private Play play(Script script) {
        return new Play(
                script,
                files.read("story/phrases.yaml", Phrases.class),
                new Pace(script, calendars),
                records,
                handIn,
                playScene,
                time,
                ADMINISTRATOR,
                transaction);
    }

    private Script script() {
        return files.read("story/script.yaml", Script.class);
    }
}
