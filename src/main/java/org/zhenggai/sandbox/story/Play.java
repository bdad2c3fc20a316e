package org.zhenggai.sandbox.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.organisation.Actor;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.rectification.Assignment;
import org.zhenggai.rectification.Steps;
import org.zhenggai.sandbox.MoveClock;
import org.zhenggai.sandbox.persistence.StoryQueries;

/**
 * One telling, beat by beat: whatever comes first of the day's timers and sweeps, the scenes of the script, and the
 * steps that somebody owes. Each beat follows from script and records alone and is done whole or not at all, so a
 * telling that was cut off is taken up where the records stand.
 */
class Play {

    /** Among what happens at the same instant the sweep is first and steps are last. */
    private record Beat(Instant at, int rank, String subject, Runnable act) {
        static final Comparator<Beat> ORDER =
                Comparator.comparing(Beat::at).thenComparing(Beat::rank).thenComparing(Beat::subject);
    }

    /** Timers of deadlines fire as the day begins. */
    private static final LocalTime MIDNIGHT = LocalTime.of(0, 0, 5);

    private final Script script;
    private final Phrases phrases;
    private final Pace pace;
    private final StoryQueries records;
    private final HandIn handIn;
    private final PlayScene playScene;
    private final MoveClock time;
    private final Actor administrator;
    private final TransactionTemplate transaction;
    private final List<Scene> scenes;
    private int next;
    private Instant now;
    private int steps;

    Play(
            Script script,
            Phrases phrases,
            Pace pace,
            StoryQueries records,
            HandIn handIn,
            PlayScene playScene,
            MoveClock time,
            Actor administrator,
            TransactionTemplate transaction) {
        this.script = script;
        this.phrases = phrases;
        this.pace = pace;
        this.records = records;
        this.handIn = handIn;
        this.playScene = playScene;
        this.time = time;
        this.administrator = administrator;
        this.transaction = transaction;
        scenes = script.allScenes();
    }

    /** From the latest event on; answers how many scenes and steps there were. */
    int tell(Instant latest) {
        now = latest.minusMillis(1);
        while (next < scenes.size() && isPast(scenes.get(next), latest)) {
            next++;
        }
        for (Beat beat = beat(); !beat.at().isAfter(script.until()); beat = beat()) {
            time.to(beat.at(), administrator);
            beat.act().run();
            now = beat.at();
        }
        return steps;
    }

    private boolean isPast(Scene scene, Instant latest) {
        return scene.instant().isBefore(latest)
                || (scene.instant().equals(latest) && records.acted(latest, scene.who()));
    }

    private Beat beat() {
        List<Assignment> open = records.open();
        Stream<Beat> owed = open.stream()
                .filter(duty -> !waits(duty, open))
                .flatMap(duty ->
                        pace.handsIn(duty, now).stream().map(at -> new Beat(at, 3, subject(duty), () -> step(duty))));
        Stream<Beat> done = next == scenes.size()
                ? Stream.of()
                : Stream.of(new Beat(scenes.get(next).instant(), 2, "", () -> scene(scenes.get(next++))));
        Stream<Beat> swept =
                script.sweeps().stream().map(at -> new Beat(following(at), 1, "", () -> time.sweep(administrator)));
        Beat midnight = new Beat(following(MIDNIGHT), 0, "", () -> {});
        return Stream.of(owed, done, swept, Stream.of(midnight))
                .flatMap(beats -> beats)
                .min(Beat.ORDER)
                .orElse(midnight);
    }

    /** Nobody tries to sign off while a notice is open. */
    private static boolean waits(Assignment duty, List<Assignment> open) {
        return duty.step().equals(Steps.SIGN_OFF)
                && open.stream()
                        .anyMatch(other -> other.item().equals(duty.item())
                                && List.of(Steps.REPLY_NOTICE, Steps.REVIEW_REPLY)
                                        .contains(other.step()));
    }

    private Instant following(LocalTime hour) {
        LocalDate today = LocalDate.ofInstant(now, Zones.CITY);
        Instant at = today.atTime(hour).atZone(Zones.CITY).toInstant();
        return at.isAfter(now)
                ? at
                : today.plusDays(1).atTime(hour).atZone(Zones.CITY).toInstant();
    }

    private void scene(Scene scene) {
        transaction.executeWithoutResult(status -> playScene.play(scene));
        steps++;
    }

    private void step(Assignment duty) {
        transaction.executeWithoutResult(status -> handIn.play(duty, script, phrases));
        steps++;
    }

    private static String subject(Assignment duty) {
        return "%s %s %08d %s"
                .formatted(duty.item(), duty.step(), duty.workNo() == null ? 0 : duty.workNo(), duty.unit());
    }
}
