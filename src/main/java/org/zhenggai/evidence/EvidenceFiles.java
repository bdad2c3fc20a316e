package org.zhenggai.evidence;

import java.util.List;

public interface EvidenceFiles {
    void requireOf(String item, List<String> ids);
}
