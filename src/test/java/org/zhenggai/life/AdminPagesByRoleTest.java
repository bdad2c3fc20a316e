package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Separated duties: each page and each form of the administration, for each role. */
class AdminPagesByRoleTest extends Story {

    private static final Map<String, String> ROLES = Map.of(
            "sfj.handler", "HANDLER",
            "sfj.leader", "RESPONSIBLE_LEADER",
            "office.officer", "OFFICER",
            "office.chief", "OFFICE_CHIEF",
            "city.leader", "MUNICIPAL_LEADER",
            "auditor", "AUDITOR",
            "sys.admin", "SYSTEM_ADMIN",
            "sec.admin", "SECURITY_ADMIN");

    @ParameterizedTest(name = "{0} is for {1}")
    @CsvSource({
        "/admin, sys.admin sec.admin",
        "/admin/units, sys.admin",
        "/admin/people, sys.admin sec.admin",
        "/admin/people/sfj.handler, sys.admin sec.admin",
        "/admin/sessions, sec.admin",
        "/admin/programmes, sys.admin",
        "/admin/calendars, sys.admin",
        "/admin/calendars/2026, sys.admin",
        "/admin/dead-letters, sys.admin",
        "/admin/models, sys.admin",
    })
    void aPageIsForThoseWhoMayDoWhatItOffers(String path, String whom) {
        Map<String, Integer> answers = new LinkedHashMap<>();
        Map<String, Integer> expected = new LinkedHashMap<>();
        ROLES.keySet().stream().sorted().forEach(person -> {
            var answer = wire.browser(person).get(path, "Accept", "text/html");
            answers.put(person, answer.statusCode());
            expected.put(person, Set.of(whom.split(" ")).contains(person) ? 200 : 403);
            assertThat(answer.body())
                    .doesNotContain("??")
                    .doesNotContain("style=\"")
                    .contains(answer.statusCode() == 200 ? "admin-tabs" : "不对您的角色开放");
        });
        assertThat(answers).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} is for {1}")
    @CsvSource({
        "/admin/units, sys.admin",
        "/admin/units/sfj/name, sys.admin",
        "/admin/people, sys.admin",
        "/admin/people/sfj.handler, sys.admin",
        "/admin/people/sfj.handler/roles, sec.admin",
        "/admin/people/sfj.handler/activation, sys.admin",
        "/admin/people/sfj.handler/deactivation, sys.admin",
        "/admin/people/sfj.handler/password-reset, sys.admin",
        "/admin/people/sec.admin/password-reset, sec.admin",
        "/admin/sessions/none/end, sec.admin",
        "/admin/sessions/end, sec.admin",
        "/admin/programmes, sys.admin",
        "/admin/calendars, sys.admin",
        "/admin/calendars/previews/none/confirmation, sys.admin",
        "/admin/dead-letters/1/resend, sys.admin",
        "/admin/dead-letters/resend, sys.admin",
        "/admin/models/dispatch/migration, sys.admin",
    })
    void aFormIsRefusedToEverybodyElse(String path, String whom) {
        ROLES.keySet().stream().filter(person -> !person.equals(whom)).sorted().forEach(person -> assertThat(
                        new AdminBrowser(wire, person)
                                .send(path, "/admin", "none", "person=sfj.handler", "before=x", "name=某")
                                .statusCode())
                .as(person)
                .isEqualTo(403));
    }

    @Test
    void strangersAreLedToTheLogin() {
        var answer = new org.zhenggai.organisation.Client(port()).get("/admin/people", "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login");
    }

    @Test
    void noPageOfTheAdministrationNamesWhatAnItemIsAbout() {
        AdminBrowser system = new AdminBrowser(wire, "sys.admin");
        for (String path : new String[] {"/admin", "/admin/units", "/admin/models", "/admin/dead-letters"}) {
            String page = system.page(path);
            jdbc.queryForList("select title from supervised_item", String.class)
                    .forEach(title -> assertThat(page).doesNotContain(title));
        }
    }
}
