package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhenggai.organisation.Client;
import org.zhenggai.support.StoriesOnBothDatabases;

/** Units, people, their roles, passwords and sessions, as two administrators keep them on their pages. */
@StoriesOnBothDatabases
class AdministeredPeopleTest extends Story {

    private static final String PEOPLE = "/admin/people";
    private static final String SESSIONS = "/admin/sessions";
    private static final Pattern PASSWORD_SHOWN = Pattern.compile("id=\"temporary-password\"[^>]*>([^<]{16})<");

    private AdminBrowser system;
    private AdminBrowser security;

    @BeforeEach
    void administrators() {
        system = new AdminBrowser(wire, "sys.admin");
        security = new AdminBrowser(wire, "sec.admin");
    }

    @Test
    void aUnitIsAddedAndRenamed() {
        String units = "/admin/units";
        String page = system.sent(units, units, "unit", "code=cspj", "name=市测评局", "kind=CITY_UNIT");
        assertThat(page).contains("单位“cspj”已新增", "市测评局", "市直单位");
        assertThat(records.events("event = 'UNIT_ADDED' and actor = 'sys.admin' and text = ?", "cspj"))
                .isOne();

        assertThat(system.refused(409, units, units, "unit", "code=cspj", "name=另一个", "kind=COUNTY"))
                .contains("单位代码“cspj”已被使用", "value=\"另一个\"");
        assertThat(system.refused(400, units, units, "unit", "code=Bad.Code", "name=某", "kind=COUNTY"))
                .contains("以字母开头", "value=\"Bad.Code\"");
        for (String unseen : new String[] {"\u200b", "\u3164\u00a0", "\u2800"}) {
            assertThat(system.refused(400, units, units, "unit", "code=second", "name=" + unseen, "kind=COUNTY"))
                    .contains("请填写单位名称");
        }
        assertThat(system.refused(400, units, units, "unit", "code=second", "name=某", "kind=SUPERVISION_OFFICE"))
                .contains("不能新增");

        String rename = units + "/cspj/name";
        assertThat(system.sent(rename, units, "rename-cspj", "before=市测评局", "name=市测评中心"))
                .contains("已保存", "市测评中心");
        assertThat(system.refused(409, rename, units, "rename-cspj", "before=市测评局", "name=市别的局"))
                .contains("刚刚被他人修改，现为“市测评中心”");
        assertThat(records.events("event = 'UNIT_RENAMED' and text = ?", "cspj"))
                .isOne();
    }

    @Test
    void aTemporaryPasswordIsShownOnceAndNowhereElse() {
        HttpResponse<String> added =
                system.send(PEOPLE, PEOPLE, "person", "username=sfj.temp", "name=王𬭎", "unit=sfj", "roles=HANDLER");
        assertThat(added.statusCode()).as(added.body()).isEqualTo(200);
        assertThat(added.headers().allValues("Cache-Control")).containsExactly("no-store");
        String password = shown(added.body());
        assertThat(new Client(port()).as("sfj.temp", password).get("/api/me").body())
                .contains("\"mustChangePassword\":true");
        assertThat(system.page(PEOPLE + "/sfj.temp")).contains("王𬭎", "待改密码").doesNotContain(password);
        assertThat(system.page(PEOPLE + "?q=sfj.temp&state=MUST_CHANGE"))
                .contains("王𬭎")
                .doesNotContain(password);
        assertThat(jdbc.queryForList("select changes from audit_event where text = 'sfj.temp'", String.class))
                .isNotEmpty()
                .noneMatch(changes -> String.valueOf(changes).contains(password));

        String reset = PEOPLE + "/sfj.temp/password-reset";
        HttpResponse<String> second = system.send(reset, PEOPLE + "/sfj.temp", "account");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(shown(second.body())).isNotEqualTo(password);
        HttpResponse<String> afterwards = system.get(reset);
        assertThat(AdminBrowser.local(
                        afterwards.headers().firstValue("Location").orElse("")))
                .as("asked for again, by a reload or in the other language")
                .isEqualTo(PEOPLE + "/sfj.temp");
    }

    @Test
    void whatWasTypedComesBackWithTheReason() {
        String page = system.refused(
                409,
                PEOPLE,
                PEOPLE + "?unit=sfj",
                "person",
                "username=sfj.handler",
                "name=赵六",
                "unit=sfj",
                "roles=HANDLER");
        assertThat(page).contains("用户名“sfj.handler”已被使用", "value=\"赵六\"");
        assertThat(page).containsPattern("value=\"HANDLER\"\\s+checked");
    }

    @Test
    void somebodyMovesAndTheirRolesMustFit() {
        String person = colleague("rdf", "HANDLER");
        String page = PEOPLE + "/" + person;
        assertThat(system.sent(page, page, "edit", "name=改了名", "unit=nyj")).contains("已保存", "改了名");
        assertThat(records.events("event = 'PERSON_EDITED' and text = ?", person))
                .isOne();
        assertThat(system.refused(400, PEOPLE + "/office.officer", page, "edit", "name=某", "unit=sfj"))
                .contains("不能担任该角色");
        assertThat(system.refused(403, PEOPLE + "/sys.admin", page, "edit", "name=某", "unit=sfj"))
                .contains("不得以管理员身份变更本人账号");
    }

    @Test
    void rolesAreTheSecurityAdministratorsAndTakeEffectAtOnce() {
        String person = colleague("nyj", "HANDLER");
        String page = PEOPLE + "/" + person;
        Client browser = wire.browser(person);
        assertThat(security.sent(page + "/roles", page, "roles", "roles=HANDLER", "roles=RESPONSIBLE_LEADER"))
                .contains("已保存");
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(security.refused(400, page + "/roles", page, "roles", "roles=HANDLER", "roles=SYSTEM_ADMIN"))
                .contains("管理员角色须单独授予");
        assertThat(system.page(page)).doesNotContain("name=\"roles\"");
        assertThat(security.page(page)).doesNotContain("确认停用").doesNotContain("确认重置");
    }

    @Test
    void nobodyGetsHoldOfASecurityAdministratorButAnotherOne() {
        String second = secondSecurityAdministrator();
        String reset = PEOPLE + "/sec.admin/password-reset";
        assertThat(system.page(PEOPLE + "/sec.admin")).contains("只能由另一名安全管理员重置").doesNotContain("确认重置");
        assertThat(system.refused(403, reset, PEOPLE + "/sec.admin", "account")).contains("只能由另一名安全管理员重置");
        refused(
                403,
                "-",
                headers -> wire.send("sys.admin", "POST", "/api/people/sec.admin/password-reset", "", headers));
        assertThat(security.refused(403, reset, PEOPLE + "/sec.admin", "account"))
                .contains("不得以管理员身份变更本人账号");
        assertThat(wire.get("sec.admin", "/api/me").status())
                .as("the password is still theirs")
                .isEqualTo(200);

        HttpResponse<String> done =
                security.send(PEOPLE + "/" + second + "/password-reset", PEOPLE + "/" + second, "account");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(shown(done.body())).hasSize(16);
        assertThat(security.refused(403, PEOPLE + "/sfj.handler/password-reset", PEOPLE + "/sfj.handler", "account"))
                .contains("仅限系统管理员");
    }

    @Test
    void anEndedSessionIsSignedOut() {
        String person = colleague("rdf", "HANDLER");
        Client one = new Client(port()).signedIn(person, passwordOf(person));
        Client other = new Client(port()).signedIn(person, passwordOf(person));
        assertThat(one.get("/api/me").statusCode()).isEqualTo(200);

        String page = security.page(SESSIONS + "?person=" + person);
        assertThat(page).contains("2 个", "127.0.0.1");
        List<String> secrets = jdbc.queryForList("select SESSION_ID from SPRING_SESSION", String.class);
        assertThat(secrets).isNotEmpty().noneMatch(page::contains);
        String id = Pattern.compile("/admin/sessions/([0-9a-f-]{36})/end")
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        assertThat(security.sent(SESSIONS + "/" + id + "/end", SESSIONS, "end")).contains("该次登录已结束");
        assertThat(List.of(one.get("/api/me").statusCode(), other.get("/api/me").statusCode()))
                .containsExactlyInAnyOrder(200, 401);
        assertThat(security.refused(404, SESSIONS + "/" + id + "/end", SESSIONS, "end"))
                .contains("已经结束");

        String all = SESSIONS + "?person=" + person;
        assertThat(security.sent(SESSIONS + "/end", all, "end", "person=" + person))
                .contains("1 个登录会话已结束");
        assertThat(List.of(one.get("/api/me").statusCode(), other.get("/api/me").statusCode()))
                .containsOnly(401);
        assertThat(one.get("/password", "Accept", "text/html").headers().firstValue("Location"))
                .hasValueSatisfying(login -> assertThat(login).endsWith("/login"));
        assertThat(security.refused(409, SESSIONS + "/end", SESSIONS + "?person=sec.admin", "end", "person=" + person))
                .contains("没有可结束的登录会话");
        assertThat(records.events("event = 'SESSIONS_ENDED' and actor = 'sec.admin' and text = ?", person))
                .isEqualTo(2);
    }

    @Test
    void theSessionThatAsksGoesOn() {
        String page = security.page(SESSIONS + "?person=sec.admin");
        assertThat(page).contains("本次登录");
        new Client(port()).signedIn("sec.admin", PASSWORD);
        assertThat(security.sent(SESSIONS + "/end", SESSIONS, "end", "person=sec.admin"))
                .contains("登录会话已结束");
    }

    @Test
    void aSearchIsAnsweredInPart() {
        HttpResponse<String> part = system.get(PEOPLE + "?q=sfj", "HX-Request", "true");
        assertThat(part.headers().firstValue("Vary").orElse("")).containsIgnoringCase("HX-Request");
        assertThat(part.body()).contains("sfj.handler").doesNotContain("<html").doesNotContain("office.officer");
        assertThat(system.get(PEOPLE, "HX-Request", "true", "HX-History-Restore-Request", "true")
                        .body())
                .contains("<html");
        assertThat(system.page(PEOPLE + "?q=nobody-at-all")).contains("没有符合条件的人员");
        assertThat(system.page(PEOPLE + "?role=AUDITOR&lang=en")).contains("Auditor", "1 person");
        assertThat(system.page(PEOPLE + "?lang=zh-CN")).contains("人员账号");
    }

    private String secondSecurityAdministrator() {
        Answer added = wire.send(
                "sys.admin",
                "POST",
                "/api/people",
                Map.of("username", "sec.second", "name", "另一名安全员", "unit", "sfj", "roles", List.of()));
        assertThat(added.status()).isIn(201, 409);
        assertThat(wire.send(
                                "sec.admin",
                                "PUT",
                                "/api/people/sec.second/roles",
                                Map.of("roles", List.of("SECURITY_ADMIN")))
                        .status())
                .isEqualTo(200);
        return "sec.second";
    }

    private static String shown(String page) {
        Matcher found = PASSWORD_SHOWN.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }
}
