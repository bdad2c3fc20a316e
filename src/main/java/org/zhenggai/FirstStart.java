package org.zhenggai;

import java.util.List;
import java.util.Optional;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.zhenggai.organisation.Actor;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.engine.model.LocalModels;
import org.zhenggai.platform.engine.model.ModelDeployment;
import org.zhenggai.platform.start.ClusterLock;
import org.zhenggai.platform.start.Preparation;
import org.zhenggai.policy.KnownSteps;
import org.zhenggai.rectification.order.DispatchItem;
import org.zhenggai.sandbox.Story;
import org.zhenggai.settlement.calendar.SettleItems;

/**
 * Models, seeds, dispatch, and what a year just loaded settles: in this order and before the port opens. Each part looks at what is there already, so a start
 * that was killed half-way is simply finished by the next one.
 */
@Component
class FirstStart implements SmartLifecycle {

    /** Below the phase in which the web server opens its port. */
    private static final int BEFORE_THE_PORT = SmartLifecycle.DEFAULT_PHASE - 4096;

    private final ClusterLock lock;
    private final ModelDeployment models;
    private final LocalModels localModels;
    private final List<Preparation> preparations;
    private final KnownSteps steps;
    private final SeedLoading seeds;
    private final DispatchItem dispatchItem;
    private final SettleItems settleItems;
    private final Optional<Story> story;
    private final StartReport report;
    private volatile boolean running;

    FirstStart(
            ClusterLock lock,
            ModelDeployment models,
            LocalModels localModels,
            List<Preparation> preparations,
            KnownSteps steps,
            SeedLoading seeds,
            DispatchItem dispatchItem,
            SettleItems settleItems,
            Optional<Story> story,
            StartReport report) {
        this.lock = lock;
        this.models = models;
        this.localModels = localModels;
        this.preparations = preparations;
        this.steps = steps;
        this.seeds = seeds;
        this.dispatchItem = dispatchItem;
        this.settleItems = settleItems;
        this.story = story;
        this.report = report;
    }

    @Override
    public void start() {
        Optional<Story> opened = story.filter(Story::open);
        lock.holding(models::deploy);
        localModels.deploy();
        lock.holding(this::prepare);
        // A story has items dispatched in its own time, and some never.
        opened.ifPresentOrElse(
                told -> report.told(told.tell()),
                () -> report.dispatched(dispatch(report.loaded().codes())));
        settleItems.sweep();
        running = true;
    }

    private void prepare() {
        preparations.forEach(each -> each.prepare(steps.all()));
        report.loaded(seeds.load());
    }

    private int dispatch(List<String> codes) {
        int dispatched = 0;
        for (String code : codes) {
            if (dispatchItem.isDraft(code)) {
                dispatched += dispatchOnce(code);
            }
        }
        return dispatched;
    }

    /** Another node that starts at the same moment may have been quicker; its dispatch is as good as ours. */
    private int dispatchOnce(String code) {
        try {
            dispatchItem.dispatch(code, Actor.SYSTEM);
            return 1;
        } catch (Refused lost) {
            if (lost.reason() != Refused.Reason.CONFLICT) {
                throw lost;
            }
            return 0;
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_PORT;
    }
}
