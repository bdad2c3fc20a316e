package org.zhenggai.evidence.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.audit.AuditEvent.Change;
import org.zhenggai.audit.AuditTrail;
import org.zhenggai.audit.Meaning;
import org.zhenggai.evidence.ContentTypes;
import org.zhenggai.evidence.EvidenceFile;
import org.zhenggai.evidence.FileName;
import org.zhenggai.evidence.persistence.EvidenceMapper;
import org.zhenggai.organisation.Actor;
import org.zhenggai.platform.outage.FreeSpace;
import org.zhenggai.rectification.sight.ItemAccess;

/** Takes a file in, whole or not at all. */
@Service
public class ReceiveEvidence {

    public record Upload(
            String item,
            @Nullable String fileName,
            @Nullable String contentType,
            long size,
            InputStream bytes) {}

    private final ItemAccess items;
    private final FreeSpace space;
    private final EvidenceQuota quota;
    private final EvidenceChunks chunks;
    private final EvidenceMapper mapper;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ReceiveEvidence(
            ItemAccess items,
            FreeSpace space,
            EvidenceQuota quota,
            EvidenceChunks chunks,
            EvidenceMapper mapper,
            AuditTrail audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.items = items;
        this.space = space;
        this.quota = quota;
        this.chunks = chunks;
        this.mapper = mapper;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    public EvidenceFile receive(Upload upload, Actor actor) {
        return transactions.execute(status -> {
            items.requireContributor(upload.item());
            space.require();
            quota.requireRoom(upload.item(), actor.username(), upload.size());
            try {
                return store(upload, actor);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private EvidenceFile store(Upload upload, Actor actor) throws IOException {
        FileName name = FileName.of(upload.fileName());
        String id = UUID.randomUUID().toString();
        EvidenceChunks.Written written = chunks.write(id, name, upload.bytes());
        EvidenceFile file = new EvidenceFile(
                id,
                upload.item(),
                name.value(),
                ContentTypes.orUnknown(upload.contentType()),
                written.size(),
                written.sha256(),
                actor.username(),
                clock.instant(),
                false);
        mapper.insert(file);
        quota.requireKept(upload.item(), actor.username());
        audit.append(AuditEvent.of("EVIDENCE_UPLOADED", Meaning.EVIDENCE, file.item(), actor, file.uploadedAt())
                .saying(file.fileName(), null)
                .proving(List.of(id))
                .changing(Map.of("sha256", new Change(null, file.sha256()))));
        return file;
    }
}
