package org.zhenggai.platform.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.Refused.Reason;

class FreeSpaceTest {

    @TempDir
    private Path folder;

    @Test
    void anyDiskWithTooLittleLeftIsEnoughToRefuse() {
        Path unknown = folder.resolve("not there");
        DataSize more = DataSize.ofBytes(
                folder.toFile().getUsableSpace() + DataSize.ofGigabytes(100).toBytes());

        assertThatThrownBy(() -> new FreeSpace(List.of(unknown, folder), more).require())
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.NO_SPACE);
                });
        assertThatCode(() -> new FreeSpace(List.of(unknown), more).require()).doesNotThrowAnyException();
        assertThatCode(() -> new FreeSpace(List.of(folder), DataSize.ofBytes(1)).require())
                .doesNotThrowAnyException();
    }
}
