package org.zhenggai.platform.outage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.zhenggai.platform.Refused;

/**
 * Refuses files long before the disk is full, so that what is left is there for everything else. It sees this machine's
 * disks alone: where the database file lies, and where uploads are kept while they arrive.
 */
@Component
public class FreeSpace {

    private static final Logger LOG = LoggerFactory.getLogger(FreeSpace.class);

    private final List<Path> folders;
    private final DataSize least;

    @Autowired
    FreeSpace(
            @Value("${zhenggai.data-dir}") Path data,
            @Value("${java.io.tmpdir}") Path arriving,
            @Value("${zhenggai.storage.min-free}") DataSize least) {
        this(List.of(data, arriving), least);
    }

    public FreeSpace(List<Path> folders, DataSize least) {
        this.folders = folders;
        this.least = least;
    }

    /** Whether this is what Linux or Windows say when a disk is full. */
    public static boolean isLackingIn(Throwable thrown) {
        return Causes.of(thrown)
                .filter(IOException.class::isInstance)
                .map(cause -> String.valueOf(cause.getMessage()))
                .anyMatch(said -> said.contains("No space left") || said.contains("not enough space on the disk"));
    }

    public void require() {
        for (Path folder : folders) {
            if (folder.toFile().exists() && folder.toFile().getUsableSpace() < least.toBytes()) {
                LOG.warn("Less than {} MB are left in {}: no file is taken in", least.toMegabytes(), folder);
                throw Refused.noSpace("error.status.507");
            }
        }
    }
}
