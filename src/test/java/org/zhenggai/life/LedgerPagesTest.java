package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhenggai.organisation.Client;
import org.zhenggai.support.StoriesOnBothDatabases;

/** The ledger as a browser gets it, without JavaScript and as htmx asks for it. */
@StoriesOnBothDatabases
class LedgerPagesTest extends Story {

    private static final Pattern ROW = Pattern.compile("<td class=\"c-code\"><a href=\"/items/([^\"]+)\"");
    private static final Pattern TAB =
            Pattern.compile("id=\"tab-(\\w+)\" href=\"([^\"]+)\"[\\s\\S]*?class=\"count[^>]*>(\\d+)<");

    private String word;

    /** A word that no other item has. */
    @BeforeEach
    void aWordOfItsOwn() {
        word = "甲乙" + Long.toString(System.nanoTime(), 36).toUpperCase(java.util.Locale.ROOT) + "丙";
    }

    @Test
    void everyTabSaysHowManyRowsItsLinkShows() {
        String green = titled("sfj", 60);
        String red = titled("sfj", 60);
        titled("gaj", 60);
        draft("sfj");
        jdbc.update(
                "update supervised_item set yellow_from = '2020-01-01', red_from = '2020-01-02' where code = ?", red);
        Page all = page(OFFICER, "/ledger?q=" + encoded(word));
        assertThat(all.rows()).hasSize(4).contains(green, red);
        List<MatchResult> tabs = TAB.matcher(all.body()).results().toList();
        assertThat(tabs.stream().collect(Collectors.toMap(tab -> tab.group(1), tab -> tab.group(3))))
                .isEqualTo(Map.of("ALL", "4", "RED", "1", "YELLOW", "0", "GREEN", "2", "GREY", "1"));
        for (MatchResult tab : tabs) {
            assertThat(page(OFFICER, tab.group(2).replace("&amp;", "&")).rows())
                    .as(tab.group(1))
                    .hasSize(Integer.parseInt(tab.group(3)));
        }
        assertThat(page(OFFICER, "/ledger?unit=sfj&state=OPEN&q=" + encoded(word))
                        .rows())
                .containsExactlyInAnyOrder(green, red);
        String month = today().toString().substring(0, 7);
        assertThat(page(OFFICER, "/ledger?dispatchedIn=" + month + "&q=" + encoded(word))
                        .rows())
                .hasSize(3);
        assertThat(page(OFFICER, "/ledger?closedIn=" + month + "&q=" + encoded(word))
                        .rows())
                .isEmpty();
    }

    /** Beyond a thousand nobody reads on to count, and numbers are grouped. */
    @Test
    void whatManyItemsSayIsCountedFromBelow() {
        String template = titled("sfj", 60);
        List<Object[]> codes = IntStream.range(0, 1100)
                .mapToObj(no -> new Object[] {"MANY-%04d".formatted(no)})
                .toList();
        try {
            jdbc.batchUpdate(
                    "insert into supervised_item (code, programme_code, title, title_official, requirement, kind, grade,"
                            + " responsible_unit, responsible_leader, measures_process, status, deadline_version,"
                            + " provisional, percent, round, illustrative, created_at, version, said) select ?, programme_code,"
                            + " '丁戊', false, '要求', kind, grade, responsible_unit, responsible_leader,"
                            + " measures_process, 'DRAFT', 0, false, 0, 1, true, created_at, 1, '丁戊' from supervised_item"
                            + " where code = '" + template + "'",
                    codes);
            jdbc.batchUpdate("insert into item_gram (gram, item_code) values ('丁戊', ?)", codes);
            String page = page(OFFICER, "/ledger?q=" + encoded("丁戊")).body();
            assertThat(page)
                    .contains("1,000+", "至少 1,000 项", "共超过 1,000 项", "未逐项统计")
                    .doesNotContain("1000+");
            jdbc.update(
                    "update supervised_item set status = 'IN_PROGRESS', dispatched_on = '2020-01-01',"
                            + " yellow_from = '2020-01-01', red_from = '2020-01-02' where code between 'MANY-0950' and 'MANY-1049'");
            assertThat(page(OFFICER, "/ledger?light=RED&q=" + encoded("丁戊")).body())
                    .as("the light that is asked for is counted for itself")
                    .contains("共 100 条")
                    .containsPattern("id=\"tab-RED\"[^\\n]*\\n[^\\n]*\\n[^\\n]*>100<");
            assertThat(page(OFFICER, "/ledger?lang=en&q=" + encoded("丁戊")).body())
                    .contains("at least 1,000", "not counted");
        } finally {
            jdbc.update("delete from supervised_item where code like 'MANY-%'");
            jdbc.update("delete from item_gram where item_code like 'MANY-%'");
        }
    }

    @Test
    void aClosedItemIsInTheMonthOfItsClosing() {
        String code = titled("rsj", 60);
        desk.close(code);
        String month = today().toString().substring(0, 7);
        assertThat(page(OFFICER, "/ledger?closedIn=" + month + "&q=" + encoded(word))
                        .rows())
                .containsExactly(code);
        assertThat(page(OFFICER, "/ledger?state=CLOSED&q=" + encoded(word)).rows())
                .containsExactly(code);
    }

    @Test
    void htmxGetsTheListAloneAndTheAddressToShow() {
        String code = titled("sfj", 60);
        String address = "/ledger?q=" + encoded(word) + "&programme=&sort=deadline%2Cdesc";
        HttpResponse<String> part = wire.browser(OFFICER).get(address, "HX-Request", "true");
        assertThat(part.body()).contains(code, "id=\"results\"", "hx-swap-oob").doesNotContain("<html");
        assertThat(part.headers().firstValue("HX-Push-Url"))
                .hasValueSatisfying(
                        url -> assertThat(url).startsWith("/ledger?q=").doesNotContain("programme"));
        assertThat(String.join(",", part.headers().allValues("Vary"))).containsIgnoringCase("HX-Request");
        HttpResponse<String> back =
                wire.browser(OFFICER).get(address, "HX-Request", "true", "HX-History-Restore-Request", "true");
        assertThat(back.body()).contains("<html", code).doesNotContain("hx-swap-oob");
        assertThat(back.headers().firstValue("HX-Push-Url")).isEmpty();
    }

    @Test
    void pagesAndOrderAreLinksAndAPageTooFarIsTheLastOne() {
        for (int i = 0; i < 3; i++) {
            draft("sfj");
        }
        String address = "/ledger?q=" + encoded(word) + "&size=2";
        Page first = page(OFFICER, address);
        assertThat(first.rows()).hasSize(2);
        assertThat(first.body()).contains("aria-sort=\"ascending\"", "id=\"page-next\"", "第 1–2 条", "，共 3 条");
        Page last = page(OFFICER, address + "&page=400000");
        assertThat(last.rows()).hasSize(1);
        assertThat(page(OFFICER, address + "&sort=code%2Cdesc").rows())
                .startsWith(last.rows().get(0));
        assertThat(page(OFFICER, "/ledger?size=0").status()).isEqualTo(400);
        assertThat(page(OFFICER, "/ledger?sort=plan").status()).isEqualTo(400);
        assertThat(page(OFFICER, "/ledger?status=NONE").status()).isEqualTo(400);
    }

    @Test
    void eachSeesWhatTheirRoleAllows() {
        String own = titled("by", 60);
        String other = titled("pc", 60);
        String hidden = draft("by");
        String address = "/ledger?q=" + encoded(word);
        Page county = page("by.handler", address);
        assertThat(county.rows()).containsExactly(own);
        assertThat(county.body()).contains("id=\"tab-ALL\"").doesNotContain("/ledger/new", "name=\"codes\"", hidden);
        assertThat(page("auditor", address).rows()).containsExactlyInAnyOrder(own, other, hidden);
        assertThat(page("auditor", address).body()).doesNotContain("name=\"codes\"");
        assertThat(page("by.leader", address).body())
                .contains("name=\"codes\"", "/ledger/urges")
                .doesNotContain("/ledger/dispatches");
        Page administrator = page("sys.admin", address);
        assertThat(administrator.status()).isEqualTo(403);
        assertThat(administrator.body()).contains("管理员账号不查看业务内容");
        Page nothing = page("by.handler", address + "%E6%97%A0");
        assertThat(nothing.body()).contains("没有符合条件的事项", "id=\"reset\"");
    }

    @Test
    void columnsAreKeptForThePersonAlone() {
        String code = titled("sfj", 60);
        String address = "/ledger?q=" + encoded(word);
        assertThat(page("office.chief", address).body())
                .contains("sort-deadline")
                .doesNotContain("sort-kind");
        post("office.chief", "/ledger/columns", "columns", address, "columns=KIND&columns=LIGHT");
        Page chosen = page("office.chief", address);
        assertThat(chosen.body()).contains("sort-kind", "显示的列已更新").doesNotContain("sort-deadline");
        assertThat(chosen.rows()).containsExactly(code);
        assertThat(page(OFFICER, address).body()).contains("sort-deadline");
        post("office.chief", "/ledger/columns", "columns", address, "");
        assertThat(page("office.chief", address).body()).contains("sort-title").doesNotContain("sort-kind", "c-light");
    }

    @Test
    void aViewKeepsFiltersOrderAndColumnsForItsOwner() {
        String code = titled("sfj", 60);
        titled("gaj", 60);
        String query = "q=" + encoded(word) + "&unit=sfj&sort=deadline%2Cdesc";
        String save = "name=%E6%9C%AC%E5%B1%80&query=" + encoded(query) + "&columns=GRADE";
        assertThat(post("auditor", "/ledger/views", "view", "/ledger?" + query, save)
                        .statusCode())
                .isEqualTo(302);
        Page list = page("auditor", "/ledger");
        String link = found(list.body(), "href=\"(/ledger\\?[^\"]*view=\\d+)\"").replace("&amp;", "&");
        Page view = page("auditor", link);
        assertThat(view.rows()).containsExactly(code);
        assertThat(view.body()).contains("视图：本局", "sort-grade").doesNotContain("sort-kind", "c-deadline");
        String id = link.substring(link.lastIndexOf('=') + 1);

        HttpResponse<String> again = post("auditor", "/ledger/views", "view", "/ledger?" + query, save);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("您已有名为“本局”的视图", "value=\"本局\"");
        assertThat(post("city.leader", "/ledger/views/" + id + "/name", "view-" + id, "/ledger", "name=x")
                        .statusCode())
                .isEqualTo(404);
        assertThat(post("city.leader", "/ledger/views/" + id + "/deletion", "v", "/ledger", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(page("city.leader", link).body()).doesNotContain("视图：本局");
        post("auditor", "/ledger/views/" + id + "/name", "view-" + id, "/ledger", "name=%E6%96%B0%E5%90%8D");
        assertThat(page("auditor", "/ledger").body()).contains("新名").doesNotContain("本局");
        assertThat(post("auditor", "/ledger/views/" + id + "/name", "view-" + id, "/ledger", "name=+")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("auditor", "/ledger/views", "view", "/ledger", "name=x&query=%22%3E")
                        .statusCode())
                .isEqualTo(400);
        post("auditor", "/ledger/views/" + id + "/deletion", "v", "/ledger?view=" + id, "");
        assertThat(page("auditor", "/ledger").body()).doesNotContain("新名");
    }

    @Test
    void draftsAreDispatchedTogetherAndEachSaysWhatBecameOfIt() {
        String first = draft("zwj");
        String second = draft("zwj");
        String running = titled("zwj", 60);
        String late = draft("zwj");
        jdbc.update("update supervised_item set deadline_on = '2020-01-01' where code = ?", late);
        String address = "/ledger?q=" + encoded(word);
        assertThat(page(OFFICER, address + "&pick=all").body()).containsPattern("value=\"" + first + "\" checked");
        HttpResponse<String> sent = post(
                OFFICER, "/ledger/dispatches", "bulk", address, codes(first, running, late, "ZG-1999-0001", second));
        assertThat(sent.statusCode()).isEqualTo(302);
        Page after = page(OFFICER, address);
        assertThat(after.body())
                .contains("批量交办结果", "成功 2 项，未办 3 项", "当前处于“已交办”状态", "整改时限 2020-01-01 不晚于今天", "ZG-1999-0001");
        assertThat(List.of(desk.status(first), desk.status(second), desk.status(running), desk.status(late)))
                .containsExactly("DISPATCHED", "DISPATCHED", "DISPATCHED", "DRAFT");
        assertThat(page(OFFICER, address).body()).as("said once").doesNotContain("批量交办结果");
    }

    @Test
    void runningItemsAreUrgedTogetherByThoseWhoMay() {
        String running = titled("zwj", 60);
        String draft = draft("zwj");
        String address = "/ledger?q=" + encoded(word);
        post(OFFICER, "/ledger/urges", "bulk", address, codes(running, draft) + "&text=%E8%AF%B7%E6%8A%93%E7%B4%A7");
        assertThat(page(OFFICER, address).body()).contains("批量催办结果", "成功 1 项，未办 1 项", "目前没有待办，无需催办");
        assertThat(records.events("event = 'URGED' and item_code = ? and text = '请抓紧'", running))
                .isEqualTo(1);
        post(OFFICER, "/ledger/urges", "bulk", address, codes(running));
        assertThat(page(OFFICER, address).body())
                .as("who was just urged is left out, and it is said until when")
                .contains("成功 0 项，未办 1 项", "请勿重复催办");
        assertThat(post("auditor", "/ledger/dispatches", "bulk", address, codes(draft))
                        .statusCode())
                .isEqualTo(403);
        post("by.handler", "/ledger/urges", "bulk", "/ledger", codes(running));
        assertThat(page("by.handler", "/ledger").body()).contains("成功 0 项，未办 1 项");
        assertThat(records.events("event = 'URGED' and item_code = ?", running)).isEqualTo(1);
        HttpResponse<String> none = post(OFFICER, "/ledger/urges", "bulk", address, "text=%E5%BF%AB");
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(none.body()).contains("请先勾选要办理的事项", "value=\"快\"");
    }

    @Test
    void anItemIsRegisteredThroughTheFormAndWrittenOn() {
        String fields = "placing=SFZDC-2022%2F6&title=" + encoded(word) + "&requirement=%E7%BB%9F%E4%B8%80&kind=PHASED"
                + "&grade=MAJOR&responsibleUnit=zwj&cooperatingUnits=wlj&deadlineDays=45&deadlineDayType=CALENDAR"
                + "&measure.title=%E7%94%B2&measure.unit=zwj&measure.date=&measure.days=30&measure.dayType=WORKING"
                + "&measure.evidence=%E6%96%87%E4%BB%B6&measure.inspection=&measure.title=&measure.unit=&measure.date="
                + "&measure.days=&measure.dayType=WORKING&measure.evidence=&measure.inspection=";
        HttpResponse<String> sent = post(OFFICER, "/ledger/new", "draft", "/ledger/new", fields);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        String code = location(sent).replaceFirst(".*/items/", "");
        assertThat(page(OFFICER, "/ledger?q=" + encoded(word)).rows()).containsExactly(code);
        assertThat(desk.item(code).path("measures")).hasSize(1);

        Page form = page(OFFICER, "/items/" + code + "/edit");
        assertThat(form.body())
                .contains("value=\"" + word + "\"", "value=\"45\"", "name=\"version\" value=\"1\"", "value=\"30\"")
                .containsPattern("value=\"wlj\" checked")
                .containsPattern("value=\"SFZDC-2022/6\" selected")
                .containsPattern("value=\"CALENDAR\" selected");
        String edited = fields.replace("grade=MAJOR", "grade=GENERAL");
        String edit = "/items/" + code + "/edit";
        assertThat(post(OFFICER, edit, "draft", edit, edited + "&version=1").statusCode())
                .isEqualTo(302);
        assertThat(desk.item(code).path("grade").asText()).isEqualTo("GENERAL");
        assertThat(post(OFFICER, edit, "draft", edit, edited + "&version=2").statusCode())
                .isEqualTo(302);
        assertThat(records.events("event = 'EDITED' and item_code = ?", code))
                .as("saved as it stood")
                .isOne();
        HttpResponse<String> stale = post(OFFICER, edit, "draft", edit, edited + "&version=1");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("刚刚被他人更新", "value=\"" + word + "\"");
        wire.send(OFFICER, "POST", "/api/items/" + code + "/dispatch", null);
        assertThat(page(OFFICER, edit).status()).isEqualTo(409);
        assertThat(page("zwj.handler", edit).status()).isEqualTo(403);
        assertThat(page("zwj.handler", "/ledger/new").status()).isEqualTo(403);
    }

    @Test
    void aFormThatIsNotRightComesBackWithEverythingAndSaysWhereItIsWrong() {
        String fields = "placing=&title=" + encoded(word) + "&requirement=&kind=PHASED&grade=MAJOR&responsibleUnit=zwj"
                + "&deadlineDate=2020-13-40&measure.title=&measure.unit=gaj&measure.days=x&measure.dayType=WORKING";
        HttpResponse<String> sent = post(OFFICER, "/ledger/new", "draft", "/ledger/new", fields);
        assertThat(sent.statusCode()).isEqualTo(400);
        assertThat(sent.body())
                .contains("部分内容填写有误", "value=\"" + word + "\"", "value=\"2020-13-40\"", "value=\"x\"")
                .contains("id=\"error-placing\"", "id=\"error-requirement\"", "id=\"error-deadline\"")
                .contains("id=\"error-measure.0.title\"", "id=\"error-measure.0.due\"")
                .doesNotContain("id=\"error-title\"");
        HttpResponse<String> past = post(
                OFFICER,
                "/ledger/new",
                "draft",
                "/ledger/new",
                "placing=SFZDC-2022%2F6&title=" + encoded(word)
                        + "&requirement=x&kind=PHASED&grade=MAJOR&responsibleUnit=zwj&deadlineDate=2020-01-01");
        assertThat(past.statusCode()).isEqualTo(400);
        assertThat(past.body()).contains("整改时限 2020-01-01 不晚于今天", "value=\"" + word + "\"");
        assertThat(page(OFFICER, "/ledger?q=" + encoded(word)).rows()).isEmpty();
    }

    @Test
    void rowsOfMeasuresComeAndGoWithoutJavaScript() {
        String rows = "title=" + encoded(word) + "&measure.title=%E7%94%B2&measure.unit=zwj&measure.title=%E4%B9%99"
                + "&measure.unit=wlj";
        HttpResponse<String> more = post(OFFICER, "/ledger/new", "draft", "/ledger/new", rows + "&more=measure");
        assertThat(more.statusCode()).isEqualTo(200);
        assertThat(more.body()).contains("id=\"measure-2-title\"", "autofocus", "value=\"" + word + "\"");
        HttpResponse<String> fewer = post(OFFICER, "/ledger/new", "draft", "/ledger/new", rows + "&drop=measure.0");
        assertThat(fewer.body()).contains("value=\"乙\"").doesNotContain("value=\"甲\"", "id=\"measure-1-title\"");
        HttpResponse<String> entry = post(OFFICER, "/ledger/new", "draft", "/ledger/new", rows + "&more=entry");
        assertThat(entry.body()).contains("id=\"entry-0-title\"", "id=\"measure-1-title\"");
    }

    private record Page(int status, String body) {

        List<String> rows() {
            return ROW.matcher(body).results().map(found -> found.group(1)).toList();
        }
    }

    private Page page(String user, String address) {
        HttpResponse<String> answer = wire.browser(user).get(address, "Accept", "text/html");
        assertThat(answer.body()).doesNotContain("??page.", "??kind");
        return new Page(answer.statusCode(), answer.body());
    }

    private HttpResponse<String> post(String user, String path, String form, String back, String fields) {
        Client browser = wire.browser(user);
        return browser.form(path, "form=" + form + "&as=" + user + "&back=" + encoded(back) + "&" + fields);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String found(String text, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private static String codes(String... codes) {
        return "codes=" + String.join("&codes=", codes);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String draft(String unit) {
        return desk.draft(order(unit, 60));
    }

    /** Dispatched, due in so many days. */
    private String titled(String unit, int days) {
        return desk.dispatched(order(unit, days));
    }

    private Map<String, Object> order(String unit, int days) {
        Map<String, Object> order = Desk.order(unit, "IMMEDIATE", "GENERAL");
        order.put("title", "事项" + word);
        order.put("deadline", today().plusDays(days).toString());
        return order;
    }
}
