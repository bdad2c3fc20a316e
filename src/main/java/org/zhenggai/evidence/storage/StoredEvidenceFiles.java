package org.zhenggai.evidence.storage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.evidence.EvidenceFile;
import org.zhenggai.evidence.EvidenceFiles;
import org.zhenggai.evidence.persistence.EvidenceQueries;
import org.zhenggai.platform.Refused;
import org.zhenggai.rectification.step.Proofs;

@Component
class StoredEvidenceFiles implements EvidenceFiles, Proofs {

    private final EvidenceQueries queries;

    StoredEvidenceFiles(EvidenceQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<EvidenceFile> of(String item) {
        return queries.ofItem(item);
    }

    @Override
    public Optional<EvidenceFile> find(String id) {
        return queries.find(id);
    }

    @Override
    public void requireOf(String item, List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Set<String> known = queries.idsOfItem(item, ids);
        for (String id : ids) {
            if (!known.contains(id)) {
                throw Refused.invalid("evidence.foreign", id, item);
            }
        }
    }
}
