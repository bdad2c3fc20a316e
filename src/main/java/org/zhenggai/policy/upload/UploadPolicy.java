package org.zhenggai.policy.upload;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.audit.AuditEvent.Change;
import org.zhenggai.audit.AuditTrail;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.Role;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.start.ClusterLock;
import org.zhenggai.policy.DeployedPolicies;
import org.zhenggai.policy.Location;
import org.zhenggai.policy.PolicyVersion;
import org.zhenggai.policy.Sha256;
import org.zhenggai.policy.check.CheckPolicy;
import org.zhenggai.policy.persistence.PolicyVersionMapper;

/** Makes a file the newest version of a policy: all of it, or, where anything is wrong with it, nothing. */
@Component
public class UploadPolicy {

    /** {@code created} is false where the newest version was this very file already. */
    public record Uploaded(int version, boolean created) {}

    private static final int LARGEST = 1024 * 1024;

    private final CheckPolicy check;
    private final DeployedPolicies deployed;
    private final PolicyVersionMapper uploads;
    private final Adaptations adaptations;
    private final ClusterLock lock;
    private final AuditTrail audit;
    private final Clock clock;

    UploadPolicy(
            CheckPolicy check,
            DeployedPolicies deployed,
            PolicyVersionMapper uploads,
            Adaptations adaptations,
            ClusterLock lock,
            AuditTrail audit,
            Clock clock) {
        this.check = check;
        this.deployed = deployed;
        this.uploads = uploads;
        this.adaptations = adaptations;
        this.lock = lock;
        this.audit = audit;
        this.clock = clock;
    }

    /** {@code basedOn} the version that was edited: refused where there is a newer one by now; null to ask nothing. */
    public Uploaded upload(String key, byte[] file, Integer basedOn, Actor actor) {
        actor.require(Role.SYSTEM_ADMIN);
        if (file.length > LARGEST) {
            throw Refused.tooLarge("policy.tooLarge", Location.number(LARGEST / 1024));
        }
        check.check(key, file);
        var uploaded = new AtomicReference<Uploaded>();
        lock.holding(() -> uploaded.set(inTurn(key, file, basedOn, actor)));
        deployed.tookEffect(key);
        return uploaded.get();
    }

    /** Two at once come one after the other: each makes a version, and the second sees the first. */
    private Uploaded inTurn(String key, byte[] file, Integer basedOn, Actor actor) {
        int newest = deployed.versions(key).get(0).version();
        if (basedOn != null && basedOn != newest) {
            throw Refused.conflict(
                    "policy.version.outdated", Location.table(key), Location.number(basedOn), Location.number(newest));
        }
        String before = Sha256.of(deployed.model(key, newest));
        String now = Sha256.of(file);
        if (now.equals(before)) {
            return new Uploaded(newest, false);
        }
        int version = deployed.deploy(key, file);
        Instant at = clock.instant();
        uploads.insert(
                new PolicyVersion(key, version, now, actor.username(), at, "", adaptations.has(key) ? null : at));
        Map<String, Change> changes = new LinkedHashMap<>();
        changes.put("version", new Change(newest, version));
        changes.put("sha256", new Change(before, now));
        audit.append(
                AuditEvent.of("POLICY_UPLOADED", actor, at).saying(key, null).changing(changes));
        return new Uploaded(version, true);
    }
}
