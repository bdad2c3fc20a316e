package org.zhenggai.policy.upload;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.organisation.Role;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.text.Texts;
import org.zhenggai.policy.Contracts;
import org.zhenggai.policy.DeployedPolicies;
import org.zhenggai.policy.Location;
import org.zhenggai.policy.PolicyFile;
import org.zhenggai.policy.PolicyTable;
import org.zhenggai.policy.PolicyVersion;
import org.zhenggai.policy.Sha256;
import org.zhenggai.policy.persistence.PolicyVersionMapper;
import org.zhenggai.rectification.sight.Sight;

/** The office's policies as they stand and stood. Whoever answers for items or keeps the platform running reads them. */
@Component
@Transactional(readOnly = true)
public class Policies {

    /**
     * {@code deployedBy} is null for what came with the platform. {@code applied}: all that runs has been adapted to it.
     */
    public record Version(
            String key,
            String name,
            int version,
            Instant deployedAt,
            String deployedBy,
            String deployedByName,
            String sha256,
            boolean applied) {}

    private final DeployedPolicies deployed;
    private final PolicyVersionMapper uploads;
    private final Organisation organisation;
    private final Texts texts;

    Policies(DeployedPolicies deployed, PolicyVersionMapper uploads, Organisation organisation, Texts texts) {
        this.deployed = deployed;
        this.uploads = uploads;
        this.organisation = organisation;
        this.texts = texts;
    }

    /** The newest of each table. */
    public List<Version> newest(Actor reader) {
        return Contracts.KEYS.stream().map(key -> versions(key, reader).get(0)).toList();
    }

    /** Newest first. */
    public List<Version> versions(String key, Actor reader) {
        if (!reader.is(Role.SYSTEM_ADMIN) && !Sight.ofEverything(reader)) {
            throw Refused.forbidden("policy.forbidden");
        }
        if (!Contracts.KEYS.contains(key)) {
            throw Refused.notFound("policy.unknown", Location.text(key));
        }
        Map<Integer, PolicyVersion> uploaded =
                uploads.of(key).stream().collect(Collectors.toMap(PolicyVersion::version, Function.identity()));
        return deployed.versions(key).stream()
                .map(one -> version(one, Optional.ofNullable(uploaded.get(one.version()))))
                .toList();
    }

    /** {@code version} null for the newest. */
    public Version version(String key, Integer version, Actor reader) {
        return versions(key, reader).stream()
                .filter(one -> version == null || one.version() == version)
                .findFirst()
                .orElseThrow(() -> Refused.notFound(
                        "policy.version.unknown", Location.table(key), Location.number(version == null ? 1 : version)));
    }

    public PolicyTable table(Version version) {
        return PolicyFile.read(version.key(), model(version));
    }

    /** The file as it was uploaded: one that has another digest by now is nobody's policy. */
    public byte[] model(Version version) {
        byte[] file = deployed.model(version.key(), version.version());
        if (!Sha256.of(file).equals(version.sha256())) {
            throw Refused.conflict("policy.damaged", Location.table(version.key()), Location.number(version.version()));
        }
        return file;
    }

    private Version version(DeployedPolicies.Version one, Optional<PolicyVersion> upload) {
        String by = upload.map(PolicyVersion::uploadedBy).orElse(null);
        return new Version(
                one.key(),
                texts.of("policy.name." + one.key()),
                one.version(),
                upload.map(PolicyVersion::uploadedAt).orElse(one.deployedAt()),
                by,
                by == null ? null : organisation.personName(by),
                upload.map(PolicyVersion::sha256).orElseGet(() -> Sha256.of(deployed.model(one.key(), one.version()))),
                upload.isEmpty() || upload.get().appliedAt() != null);
    }
}
