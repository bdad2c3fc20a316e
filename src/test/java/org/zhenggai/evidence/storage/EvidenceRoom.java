package org.zhenggai.evidence.storage;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.util.unit.DataSize;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.audit.AuditTrail;
import org.zhenggai.evidence.EvidenceFile;
import org.zhenggai.evidence.EvidenceFiles;
import org.zhenggai.evidence.EvidenceSettings;
import org.zhenggai.evidence.persistence.EvidenceMapper;
import org.zhenggai.evidence.persistence.EvidenceQueries;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.Channel;
import org.zhenggai.organisation.Role;
import org.zhenggai.platform.outage.FreeSpace;
import org.zhenggai.rectification.step.Proofs;
import org.zhenggai.support.Database;
import org.zhenggai.support.MovableClock;

/** The feature put together on a test's database, with items that are known beforehand. */
public final class EvidenceRoom {

    public static final Actor HANDLER = new Actor("sfj.handler", "sfj", Set.of(Role.HANDLER), Channel.API);
    public static final DataSize LARGEST = DataSize.ofMegabytes(6);

    private static final Path DISK = Path.of("target");

    public final List<AuditEvent> audited = new ArrayList<>();
    public final MovableClock clock = MovableClock.at("2023-03-01T09:00:00+08:00");
    public final EvidenceFiles files;
    public final ReceiveEvidence receive;
    public final OpenEvidence open;
    final Proofs proofs;
    final Database database;

    public EvidenceRoom(Database database) {
        this(database, new EvidenceSettings(500, 1000, DataSize.ofGigabytes(5)));
    }

    EvidenceRoom(Database database, EvidenceSettings settings) {
        this.database = database;
        var queries = database.mapper(EvidenceQueries.class);
        var mapper = database.mapper(EvidenceMapper.class);
        var chunks = new EvidenceChunks(mapper, queries, LARGEST);
        var items = new KnownItems();
        var stored = new StoredEvidenceFiles(queries);
        files = stored;
        proofs = stored;
        var trail = new Notes(audited);
        open = new OpenEvidence(
                files, items, chunks, new EvidenceFindings(mapper, trail, database.transactions(), clock));
        var space = new FreeSpace(List.of(DISK), DataSize.ofBytes(1));
        var quota = new EvidenceQuota(mapper, queries, settings, clock);
        receive = new ReceiveEvidence(items, space, quota, chunks, mapper, trail, database.transactions(), clock);
        database.jdbc().update("delete from evidence_chunk");
        database.jdbc().update("delete from evidence");
    }

    EvidenceFile receive(String item, String name, InputStream bytes) {
        return receive(item, name, 0, bytes, HANDLER);
    }

    EvidenceFile receive(String item, String name, long size, InputStream bytes, Actor actor) {
        return receive.receive(new ReceiveEvidence.Upload(item, name, "application/pdf", size, bytes), actor);
    }

    public int rows() {
        return database.jdbc()
                .queryForObject(
                        "select (select count(*) from evidence) + (select count(*) from evidence_chunk)",
                        Integer.class);
    }

    private record Notes(List<AuditEvent> events) implements AuditTrail {
        @Override
        public void append(AuditEvent event) {
            events.add(event);
        }

        @Override
        public List<AuditEvent> timeline(String item) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean worked(String item, String username) {
            throw new UnsupportedOperationException();
        }
    }
}
