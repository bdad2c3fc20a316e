package org.zhenggai.duty;

import java.util.Locale;
import org.zhenggai.evidence.EvidenceFile;

/** A file by its name and its size in words, and whether its bytes were found to be others than those received. */
public record ProofFile(String id, String name, String size, boolean damaged) {

    private static final int KB = 1024;
    private static final int MB = KB * KB;

    static ProofFile of(EvidenceFile file) {
        return new ProofFile(
                file.id(),
                file.fileName(),
                file.size() >= MB
                        ? String.format(Locale.ROOT, "%.1f MB", (double) file.size() / MB)
                        : Math.max(1, Math.round((double) file.size() / KB)) + " KB",
                file.damaged());
    }
}
