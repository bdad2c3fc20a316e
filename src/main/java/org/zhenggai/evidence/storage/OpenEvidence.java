package org.zhenggai.evidence.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Service;
import org.zhenggai.evidence.EvidenceFile;
import org.zhenggai.evidence.EvidenceFiles;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.Refused.Reason;
import org.zhenggai.rectification.sight.ItemAccess;

/** Hands a file out to those who see its item, as it was received or not at all. */
@Service
public class OpenEvidence {

    /** The bytes of a file that was found to be what was received. */
    public interface Intact {
        void copyTo(OutputStream out) throws IOException;
    }

    private final EvidenceFiles files;
    private final ItemAccess items;
    private final EvidenceChunks chunks;
    private final EvidenceFindings findings;

    OpenEvidence(EvidenceFiles files, ItemAccess items, EvidenceChunks chunks, EvidenceFindings findings) {
        this.files = files;
        this.items = items;
        this.chunks = chunks;
        this.findings = findings;
    }

    /** A file of a hidden item is refused in the same words as one that never existed. */
    public EvidenceFile get(String id) {
        EvidenceFile file = files.find(id).orElseThrow(() -> unknown(id));
        try {
            items.requireVisible(file.item());
        } catch (Refused refused) {
            throw refused.reason() == Reason.NOT_FOUND ? unknown(id) : refused;
        }
        return file;
    }

    /** Reads the whole file before its first byte leaves; refuses what is not what was received. */
    public Intact open(EvidenceFile file) {
        EvidenceChunks.Written found = examine(file);
        if (!found.equals(EvidenceChunks.received(file))) {
            findings.damaged(file, found.sha256());
            throw Refused.conflict("evidence.damaged", file.fileName());
        }
        if (file.damaged()) {
            findings.restored(file);
        }
        return out -> chunks.copy(file, out);
    }

    private EvidenceChunks.Written examine(EvidenceFile file) {
        try {
            return chunks.copy(file, OutputStream.nullOutputStream());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Refused unknown(String id) {
        return Refused.notFound("evidence.unknown", id);
    }
}
