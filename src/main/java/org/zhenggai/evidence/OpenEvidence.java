package org.zhenggai.evidence;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Service;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.Refused.Reason;

/** Hands a file out to those who see its item. */
@Service
public class OpenEvidence {

    private final EvidenceFiles files;
    private final ItemAccess items;
    private final EvidenceChunks chunks;

    OpenEvidence(EvidenceFiles files, ItemAccess items, EvidenceChunks chunks) {
        this.files = files;
        this.items = items;
        this.chunks = chunks;
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

    public void copy(EvidenceFile file, OutputStream out) throws IOException {
        chunks.copy(file, out);
    }

    private static Refused unknown(String id) {
        return Refused.notFound("evidence.unknown", id);
    }
}
