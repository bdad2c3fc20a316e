package org.zhenggai.sandbox.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.organisation.Actor;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.rectification.Assignment;
import org.zhenggai.sandbox.MoveClock;
import org.zhenggai.sandbox.persistence.StoryQueries;

/**
 * One telling, beat by beat: whatever comes first of the day's timers and sweeps, the scenes of the script, and the
 * steps that somebody owes. Each beat follows from script and records alone and is done whole or not at all, so a
 * telling that was cut off is taken up where the records stand.
 */
class Play {

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
                .filter(duty -> !pace.waits(duty, open))
                .flatMap(duty -> pace.handsIn(duty, now).stream().map(at -> Beat.of(duty, at, () -> step(duty))));
        Stream<Beat> acted = scenes.stream()
                .skip(next)
                .limit(1)
                .map(scene -> new Beat(scene.instant(), Beat.Kind.SCENE, "", () -> scene(scene)));
        Stream<Beat> swept = script.sweeps().stream()
                .map(at -> new Beat(following(at), Beat.Kind.SWEEP, "", () -> time.sweep(administrator)));
        Beat midnight = new Beat(following(MIDNIGHT), Beat.Kind.TIMERS, "", () -> {});
        return Stream.of(owed, acted, swept).flatMap(beats -> beats).reduce(midnight, Beat::earlier);
    }

    private Instant following(LocalTime hour) {
        LocalDate today = Zones.dayOf(now);
        Instant at = Zones.instantOf(today.atTime(hour));
        return at.isAfter(now) ? at : Zones.instantOf(today.plusDays(1).atTime(hour));
    }

    private void scene(Scene scene) {
        transaction.executeWithoutResult(status -> playScene.play(scene));
        next++;
        steps++;
    }

    private void step(Assignment duty) {
        transaction.executeWithoutResult(status -> handIn.play(duty, script, phrases));
        steps++;
    }
}
