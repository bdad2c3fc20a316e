package org.zhenggai.sandbox.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.zhenggai.evidence.storage.ReceiveEvidence.Upload;

class PaperTest {

    private static final LocalDate DAY = LocalDate.of(2022, 11, 3);

    @Test
    void isWhatItsTypeSaysAndCallsItselfAnExample() throws IOException {
        Map<String, byte[]> kinds = new HashMap<>();
        for (int no = 0; no < 30; no++) {
            Upload upload = paper("签到表" + no).upload();
            assertThat(upload.fileName()).startsWith("示例-签到表" + no + ".");
            kinds.put(upload.contentType(), upload.bytes().readAllBytes());
        }
        assertThat(kinds).containsOnlyKeys("text/plain", "application/pdf", "image/png");
        assertThat(new String(kinds.get("text/plain"), StandardCharsets.UTF_8)).contains("示例材料", "市司法局");
        var picture = ImageIO.read(new ByteArrayInputStream(kinds.get("image/png")));
        assertThat(picture.getWidth()).isEqualTo(picture.getHeight()).isPositive();
        assertPage(new String(kinds.get("application/pdf"), StandardCharsets.US_ASCII));
    }

    @Test
    void isTheSameEachTime() throws IOException {
        assertThat(paper("会议记录").upload().bytes().readAllBytes())
                .isEqualTo(paper("会议记录").upload().bytes().readAllBytes());
    }

    @Test
    void bearsNoNameThatAFolderWouldRefuse() {
        assertThat(new Paper("ZG-2022-0101", "附件/一:二", "市司法局", DAY).upload().fileName())
                .startsWith("示例-附件一二.");
    }

    /** Readers find the objects of a page by their places in the file. */
    private static void assertPage(String page) {
        assertThat(page).startsWith("%PDF-1.4").endsWith("%%EOF\n");
        int table = Integer.parseInt(page.substring(page.indexOf("startxref\n") + 10, page.indexOf("\n%%EOF")));
        assertThat(page.substring(table)).startsWith("xref\n0 6\n");
        for (int no = 1; no <= 5; no++) {
            int at = table + "xref\n0 6\n".length() + no * 20;
            int place = Integer.parseInt(page.substring(at, at + 10));
            assertThat(page.substring(place)).startsWith(no + " 0 obj\n");
        }
    }

    private static Paper paper(String title) {
        return new Paper("ZG-2022-0101", title, "市司法局", DAY);
    }
}
