package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhenggai.organisation.Client;
import org.zhenggai.support.SourceFiles;

/** Policies in a browser: the office reads them, the administrator uploads, and sees what became of it. */
class PolicyPagesTest extends Story {

    private static final String LIST = "/admin/policies";
    private static final String LIMIT = "/admin/policies/extension-limit";
    private static final String ADMINISTRATOR = "sys.admin";
    private static final String BOUNDARY = "a-boundary-of-ours";

    private Client administrator;

    @BeforeEach
    void openAPageWithAForm() {
        administrator = wire.browser(ADMINISTRATOR);
        administrator.get("/password");
    }

    @AfterEach
    void goBackToTheShippedLimit() {
        assertThat(wire.uploadPolicy(ADMINISTRATOR, "extension-limit", shipped())
                        .status())
                .isBetween(200, 201);
    }

    @Test
    void theListSaysWhatEachTableDecidesAndSinceWhen() {
        String list = page(OFFICER, LIST);
        assertThat(list)
                .contains("环节办理时限", "签批人", "亮灯阈值", "催办督办阶梯", "延期审批人", "延期限制")
                .contains("href=\"/admin/policies/escalation-policy\"", "时限前多少天亮黄灯", "随平台提供", "已按此执行")
                .containsPattern("href=\"/admin/policies\" aria-current=\"page\"");
        assertThat(english(OFFICER, LIST)).contains("Ladder of reminders and cards", "Came with the platform");
        assertThat(page("auditor", LIST)).contains("亮灯阈值");
        assertThat(page("city.leader", LIST)).contains("亮灯阈值");
    }

    @Test
    void aTableSpeaksInWordsAndKeepsTheFilesOwnBesideThem() {
        assertThat(page(OFFICER, "/admin/policies/extension-route"))
                .contains("任何情况下恰有一行适用", "申请延期天数（自然日）", "重要、一般", "15 及以下", "31 及以上", "分管市领导")
                .contains("&quot;IMPORTANT&quot;,&quot;GENERAL&quot;", "&gt; 30", "其他事项延期超过 30 天的")
                .contains("/api/admin/policies/extension-route/model?version=1")
                .doesNotContain("policy-difference", "policy-upload");
        assertThat(page("auditor", "/admin/policies/escalation-policy"))
                .contains("期限前 15 个工作日起", "期限当日起", "逾期 5 个工作日起", "责任领导", "红牌", "BEFORE_15", "逐级加重")
                .doesNotContain("page.policies.");
        assertThat(page(OFFICER, "/admin/policies/stage-deadline"))
                .contains("自上而下", "签收", "Task_Acknowledge", "工作日", "不限");
        assertThat(english(OFFICER, "/admin/policies/escalation-policy"))
                .contains("15 working days before", "1 working day overdue", "Yellow card", "Measure")
                .doesNotContain("page.policies.");
    }

    @Test
    void anUploadIsInForceAndItsPageShowsWhatChanged() {
        int before = version();
        HttpResponse<String> sent = upload(before, file("4"));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        assertThat(sent.headers().firstValue("Location").orElseThrow()).endsWith(LIMIT);
        assertThat(page(ADMINISTRATOR, LIMIT))
                .contains("决策表“延期限制”第 " + (before + 1) + " 版已生效。", "policy-row-CHANGED", "policy-row-SAME")
                .contains("与第 " + before + " 版相比：新增 0 行，删除 0 行，修改 2 行，移动 0 行。")
                .containsPattern("(?s)<del[^>]*>.{0,120}>2</span></del>\\s*<ins>.{0,120}>4</span></ins>");
        assertThat(page(OFFICER, LIMIT)).contains("policy-row-CHANGED").doesNotContain("policy-upload");
        assertThat(page("auditor", LIMIT + "?version=" + before))
                .contains("这是第 " + before + " 版，已由第 " + (before + 1) + " 版取代", ">2</span>")
                .doesNotContain(">4</span>");
        assertThat(page(ADMINISTRATOR, LIMIT + "?version=" + before)).doesNotContain("id=\"policy-file\"");

        assertThat(upload(before + 1, file("4")).statusCode()).isEqualTo(302);
        assertThat(page(ADMINISTRATOR, LIMIT)).contains("完全相同，未生成新版本");
        assertThat(version()).isEqualTo(before + 1);
    }

    @Test
    void aRefusedFileComesBackWithItsRowAndReasonAndChangesNothing() {
        int before = version();
        HttpResponse<String> wrong = upload(before, file("many"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body())
                .contains("data-returned", "决策表“延期限制”第 2 行“每轮最多同意次数”：“many”不是整数。", "id=\"policy-file\"");
        assertThat(upload(before, "").body()).contains("data-returned", "请选择要上传的 DMN 文件。");
        assertThat(upload(before, " ".repeat(1_100_000)).statusCode()).isEqualTo(413);
        assertThat(version()).isEqualTo(before);

        assertThat(wire.uploadPolicy(ADMINISTRATOR, "extension-limit", file("5"))
                        .status())
                .isEqualTo(201);
        HttpResponse<String> late = upload(before, file("6"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("data-returned", "您修改的是决策表“延期限制”第 " + before + " 版，现已更新到第 " + (before + 1) + " 版")
                .as("whoever has read this may go on from the newest")
                .contains("name=\"basedOn\" value=\"" + (before + 1) + "\"");
        assertThat(version()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sec.admin", "sfj.handler", "sfj.leader"})
    void nobodyElseReadsThem(String person) {
        for (String path : new String[] {LIST, LIMIT}) {
            HttpResponse<String> answer = wire.browser(person).get(path, "Accept", "text/html");
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("您没有查阅权限");
        }
    }

    @Test
    void readersUploadNothingAndUnknownOnesAreNotFound() {
        int before = version();
        Client officer = wire.browser(OFFICER);
        officer.get("/password");
        assertThat(send(officer, OFFICER, before, file("7")).statusCode()).isEqualTo(403);
        assertThat(version()).isEqualTo(before);
        assertThat(wire.browser(OFFICER)
                        .get("/admin/policies/lights", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(404);
        assertThat(wire.browser(OFFICER)
                        .get(LIMIT + "?version=9999", "Accept", "text/html")
                        .body())
                .contains("没有第 9999 版");
    }

    private String page(String user, String path) {
        HttpResponse<String> answer = wire.browser(user).get(path, "Accept", "text/html", "Accept-Language", "zh-CN");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private String english(String user, String path) {
        String page = page(user, path + "?lang=en");
        page(user, path + "?lang=zh-CN");
        return page;
    }

    private HttpResponse<String> upload(int basedOn, String file) {
        return send(administrator, ADMINISTRATOR, basedOn, file);
    }

    /** As the form on the page sends it. */
    private static HttpResponse<String> send(Client browser, String user, int basedOn, String file) {
        String body = field("_csrf", browser.cookie("ZHENGGAI-CSRF"))
                + field("form", "policy")
                + field("back", LIMIT)
                + field("as", user)
                + field("basedOn", String.valueOf(basedOn))
                + "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"limit.dmn\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n" + file + "\r\n--" + BOUNDARY + "--\r\n";
        return browser.post(LIMIT + "/versions", "multipart/form-data; boundary=" + BOUNDARY, body);
    }

    private static String field(String name, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private int version() {
        Matcher found = Pattern.compile("name=\"basedOn\" value=\"(\\d+)\"").matcher(page(ADMINISTRATOR, LIMIT));
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group(1));
    }

    private static String file(String times) {
        return shipped().replace("<text>2</text>", "<text>" + times + "</text>");
    }

    private static String shipped() {
        return SourceFiles.text(Path.of("processes/decisions/extension-limit.dmn"));
    }
}
