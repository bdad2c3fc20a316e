package org.zhenggai.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhenggai.policy.check.Uploads;

/** What a version changed, with shipped tables in which one thing is different. */
class PolicyDifferenceTest {

    private static final String MAJOR = "<rule id=\"Rule_Major\">";

    @Test
    void theSameFileChangesNothing() {
        assertThat(changes("stage-deadline", Uploads.shipped("stage-deadline")))
                .allMatch(line -> line.startsWith("SAME"));
    }

    @Test
    void anotherAnswerAndAnotherQuestionChangeTheirRow() {
        String longer = Uploads.shipped("light").replace("<text>15</text>", "<text>20</text>");
        assertThat(changes("light", longer)).containsExactly("CHANGED 1 1", "SAME 2 2", "SAME 3 3");
        String narrower = Uploads.shipped("extension-route").replace("&gt; 15", "&gt; 20");
        assertThat(changes("extension-route", narrower))
                .containsExactly("SAME 1 1", "CHANGED 2 2", "SAME 3 3", "SAME 4 4");
        String note = Uploads.shipped("light").replace("重大事项，提前", "重大事项，至少提前");
        assertThat(changes("light", note)).containsExactly("CHANGED 1 1", "SAME 2 2", "SAME 3 3");
    }

    @Test
    void rowsComeAndGoWhereTheyStand() {
        String shipped = Uploads.shipped("light");
        String less = shipped.replaceFirst("(?s)<rule id=\"Rule_Important\">.*?</rule>", "");
        assertThat(changes("light", less)).containsExactly("SAME 1 1", "REMOVED - 2", "SAME 2 3");
        assertThat(changes("light", shipped.replaceFirst("(?s)" + MAJOR + ".*?</rule>", "")))
                .containsExactly("REMOVED - 1", "SAME 1 2", "SAME 2 3");
        assertThat(lines(table("light", less), table("light", shipped)))
                .containsExactly("SAME 1 1", "ADDED 2 -", "SAME 3 2");
    }

    @Test
    void orderIsAChangeOnlyWhereItDecides() {
        assertThat(changes("light", lastRowFirst("light"))).containsExactly("SAME 1 3", "SAME 2 1", "SAME 3 2");
        List<String> moved = changes("stage-deadline", lastRowFirst("stage-deadline"));
        assertThat(moved.get(0)).isEqualTo("MOVED 1 " + moved.size());
        assertThat(moved.subList(1, moved.size())).allMatch(line -> line.startsWith("SAME"));
    }

    @Test
    void columnsMayStandInAnotherOrder() {
        String other = Uploads.shipped("light")
                .replaceAll("(<output id=\"Output_yellow[^>]*>)(<output [^>]*>)", "$2$1")
                .replaceAll(
                        "(?s)(<outputEntry id=\"\\w+_yellow.*?</outputEntry>)(<outputEntry .*?</outputEntry>)", "$2$1");
        assertThat(table("light", other).outputs().get(0).name()).isEqualTo("redDaysAfter");
        assertThat(changes("light", other)).containsExactly("SAME 1 1", "SAME 2 2", "SAME 3 3");
    }

    @Test
    void cellsAreTakenApart() {
        assertThat(PolicyCell.read("> 30, [1..5], 7", "integer").orElseThrow().ranges())
                .containsExactly(
                        new PolicyCell.Range(31, null), new PolicyCell.Range(1, 5), new PolicyCell.Range(7, 7));
        assertThat(PolicyCell.read("\"IMPORTANT\",\"GENERAL\"", "string")
                        .orElseThrow()
                        .words())
                .containsExactly("IMPORTANT", "GENERAL");
        assertThat(PolicyCell.read("\"HANDLER, OFFICER\"", "string")
                        .orElseThrow()
                        .words())
                .containsExactly("HANDLER", "OFFICER");
        assertThat(PolicyCell.read("-", "string").orElseThrow()).isEqualTo(new PolicyCell(List.of(), List.of()));
        assertThat(PolicyCell.read("today() + 1", "integer")).isEmpty();
    }

    private static String lastRowFirst(String key) {
        return Uploads.shipped(key).replaceFirst("(?s)(<rule .*)(<rule .*?</rule>)(?=</decisionTable>)", "$2$1");
    }

    private static List<String> changes(String key, String file) {
        return lines(table(key, Uploads.shipped(key)), table(key, file));
    }

    private static List<String> lines(PolicyTable before, PolicyTable now) {
        return PolicyDifference.between(before, now).stream()
                .map(line -> line.change() + " " + no(line.now()) + " " + no(line.before()))
                .toList();
    }

    private static String no(PolicyTable.Row row) {
        return row == null ? "-" : String.valueOf(row.no());
    }

    private static PolicyTable table(String key, String file) {
        return PolicyFile.read(key, file.getBytes(StandardCharsets.UTF_8));
    }
}
