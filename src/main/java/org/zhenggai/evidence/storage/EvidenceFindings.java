package org.zhenggai.evidence.storage;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.audit.AuditEvent.Change;
import org.zhenggai.audit.AuditTrail;
import org.zhenggai.audit.Meaning;
import org.zhenggai.evidence.EvidenceFile;
import org.zhenggai.evidence.persistence.EvidenceMapper;
import org.zhenggai.organisation.Actor;

/** Files whose bytes are not those that were received: told once, in the item's history, until they are found whole. */
@Component
class EvidenceFindings {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceFindings.class);

    private final EvidenceMapper mapper;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    EvidenceFindings(EvidenceMapper mapper, AuditTrail audit, TransactionTemplate transactions, Clock clock) {
        this.mapper = mapper;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    void damaged(EvidenceFile file, String foundSha256) {
        transactions.executeWithoutResult(status -> {
            Instant at = clock.instant();
            if (mapper.markDamaged(file.id(), at) > 0) {
                audit.append(event("EVIDENCE_DAMAGED", Meaning.ALARM, file, at)
                        .changing(Map.of("sha256", new Change(file.sha256(), foundSha256))));
                LOG.error("Evidence {} is not what was received: its bytes have another digest", file.id());
            }
        });
    }

    void restored(EvidenceFile file) {
        transactions.executeWithoutResult(status -> {
            if (mapper.unmarkDamaged(file.id()) > 0) {
                audit.append(event("EVIDENCE_RESTORED", Meaning.DONE, file, clock.instant())
                        .changing(Map.of("sha256", new Change(null, file.sha256()))));
                LOG.info("Evidence {} is what was received again", file.id());
            }
        });
    }

    private static AuditEvent event(String name, Meaning meaning, EvidenceFile file, Instant at) {
        return AuditEvent.of(name, meaning, file.item(), Actor.SYSTEM, at)
                .saying(file.fileName(), null)
                .proving(List.of(file.id()));
    }
}
