package org.zhenggai.evidence;

import java.util.List;
import java.util.Optional;

/** What other features ask about files; who may see them is the asker's business. */
public interface EvidenceFiles {

    /** The item's files, in the order in which they were uploaded. */
    List<EvidenceFile> of(String item);

    Optional<EvidenceFile> find(String id);
}
