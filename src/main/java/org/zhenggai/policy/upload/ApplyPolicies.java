package org.zhenggai.policy.upload;

import java.time.Clock;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.platform.sweep.Sweep;
import org.zhenggai.policy.PolicyVersion;
import org.zhenggai.policy.persistence.PolicyVersionMapper;

/**
 * Adapts what runs to uploaded policies, one version after the other. How far it has come is stored with every batch, in
 * the same transaction: whoever goes on after a fall repeats nothing. Before the other sweeps, so that they climb what this
 * one has armed.
 */
@Component
@Order(0)
public class ApplyPolicies implements Sweep {

    private final PolicyVersionMapper uploads;
    private final Adaptations adaptations;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ApplyPolicies(
            PolicyVersionMapper uploads,
            Adaptations adaptations,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.uploads = uploads;
        this.adaptations = adaptations;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Answers how many versions were applied to the end. */
    @Override
    public int sweep() {
        int applied = 0;
        for (Step step = batch(); step != Step.NONE; step = batch()) {
            applied += step == Step.LAST ? 1 : 0;
        }
        return applied;
    }

    private enum Step {
        NONE,
        ONE,
        LAST
    }

    private Step batch() {
        return transaction.execute(status -> {
            PolicyVersion version = uploads.unapplied();
            if (version == null) {
                return Step.NONE;
            }
            String reached = adaptations
                    .of(version.key())
                    .map(adaptation -> adaptation.goOn(version.version(), version.reached()))
                    .orElse(null);
            if (reached == null) {
                uploads.applied(version.key(), version.version(), clock.instant());
                return Step.LAST;
            }
            uploads.reach(version.key(), version.version(), reached);
            return Step.ONE;
        });
    }
}
