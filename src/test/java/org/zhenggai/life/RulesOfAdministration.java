package org.zhenggai.life;

import static org.zhenggai.life.Persona.ADMINISTRATORS;
import static org.zhenggai.life.Persona.SECURITY;
import static org.zhenggai.life.Persona.SYSTEM;

import java.util.EnumSet;
import java.util.Set;

/** Separated duties: which page and form of the administration is whose. */
final class RulesOfAdministration {

    private static final int LED_BACK = 302;
    private static final Set<Persona> SYSTEM_ALONE = EnumSet.of(SYSTEM);
    private static final Set<Persona> SECURITY_ALONE = EnumSet.of(SECURITY);

    private RulesOfAdministration() {}

    static void addTo(RouteRules rules, Premises premises) {
        people(rules, premises);
        rules.read("GET /admin", ADMINISTRATORS)
                .read("GET /admin/calendars", SYSTEM_ALONE)
                .read("GET /admin/calendars/{year:\\d{1,4}}", SYSTEM_ALONE, () -> "/admin/calendars/2023")
                .rule("POST /admin/calendars", SYSTEM_ALONE, LED_BACK, () -> {
                    Object year = premises.calendar().get("year");
                    return Sent.form(
                            "/admin/calendars",
                            "year=" + year,
                            "source=通知",
                            "holidays=" + year + "-01-01",
                            "makeupWorkdays=");
                })
                .rule("POST /admin/calendars/file", SYSTEM_ALONE, LED_BACK, () -> {
                    Object year = premises.calendar().get("year");
                    return Sent.file(
                            "/admin/calendars/file",
                            "file",
                            "calendar.yaml",
                            "year: " + year + "\nsource: 通知\nholidays:\n  - " + year + "-01-01\n");
                })
                .read(
                        "GET /admin/calendars/previews/{id}",
                        SYSTEM_ALONE,
                        () -> "/admin/calendars/previews/" + premises.preview())
                .rule(
                        "POST /admin/calendars/previews/{id}/confirmation",
                        SYSTEM_ALONE,
                        LED_BACK,
                        () -> Sent.form("/admin/calendars/previews/" + premises.preview() + "/confirmation"))
                .read("GET /admin/programmes", SYSTEM_ALONE)
                .rule(
                        "POST /admin/programmes",
                        SYSTEM_ALONE,
                        LED_BACK,
                        () -> Sent.form(
                                "/admin/programmes",
                                "code=ROUTES-" + premises.number(),
                                "name=自查清单",
                                "kind=REQUIREMENT",
                                "clockPolicy=STRICT",
                                "publicNoticeDays=0",
                                "reportEveryMonths=1",
                                "lookBackAfterMonths=6",
                                "categories=制度建设"))
                .read("GET /admin/policies", Persona.POLICY_READERS)
                .read("GET /admin/policies/{key}", Persona.POLICY_READERS, () -> "/admin/policies/light")
                .rule(
                        "POST /admin/policies/{key}/versions",
                        SYSTEM_ALONE,
                        LED_BACK,
                        () -> Sent.file("/admin/policies/light/versions", "file", "light.dmn", premises.policy()))
                .read("GET /admin/models", SYSTEM_ALONE)
                .rule(
                        "POST /admin/models/{process}/migration",
                        SYSTEM_ALONE,
                        409,
                        () -> Sent.form("/admin/models/look-back/migration", "fromVersion=1"))
                .read("GET /admin/dead-letters", SYSTEM_ALONE)
                .rule(
                        "POST /admin/dead-letters/{id}/resend",
                        SYSTEM_ALONE,
                        LED_BACK,
                        () -> Sent.form("/admin/dead-letters/" + premises.deadLetter() + "/resend"))
                .rule("POST /admin/dead-letters/resend", SYSTEM_ALONE, LED_BACK, () -> {
                    premises.deadLetter();
                    return Sent.form("/admin/dead-letters/resend");
                });
    }

    private static void people(RouteRules rules, Premises premises) {
        String person = "/admin/people/";
        rules.read("GET /admin/people", ADMINISTRATORS)
                .rule(
                        "POST /admin/people",
                        SYSTEM_ALONE,
                        200,
                        () -> Sent.form(
                                "/admin/people",
                                "username=sfj.added" + premises.number(),
                                "name=新人",
                                "unit=sfj",
                                "roles=HANDLER"))
                .read("GET /admin/people/{username}", ADMINISTRATORS, () -> "/admin/people/sfj.handler")
                .rule(
                        "GET /admin/people/{username}/password-reset",
                        ADMINISTRATORS,
                        LED_BACK,
                        () -> Sent.get("/admin/people/sfj.handler/password-reset"))
                .rule(
                        "POST /admin/people/{username}",
                        SYSTEM_ALONE,
                        LED_BACK,
                        () -> Sent.form(person + premises.person(), "name=改名", "unit=sfj"))
                .rule(
                        "POST /admin/people/{username}/roles",
                        SECURITY_ALONE,
                        LED_BACK,
                        () -> Sent.form(person + premises.person() + "/roles", "roles=RESPONSIBLE_LEADER"))
                .rule(
                        "POST /admin/people/{username}/activation",
                        SYSTEM_ALONE,
                        LED_BACK,
                        () -> Sent.form(person + premises.deactivated() + "/activation"))
                .rule(
                        "POST /admin/people/{username}/deactivation",
                        SYSTEM_ALONE,
                        LED_BACK,
                        () -> Sent.form(person + premises.person() + "/deactivation"))
                .rule(
                        "POST /admin/people/{username}/password-reset",
                        SYSTEM_ALONE,
                        200,
                        () -> Sent.form(person + premises.person() + "/password-reset"))
                .read("GET /admin/sessions", SECURITY_ALONE)
                .rule("POST /admin/sessions/{id}/end", SECURITY_ALONE, LED_BACK, premises::endOfASession)
                .rule("POST /admin/sessions/end", SECURITY_ALONE, LED_BACK, () -> {
                    String username = premises.personWithASession();
                    return Sent.form("/admin/sessions/end", "person=" + username);
                })
                .read("GET /admin/units", SYSTEM_ALONE)
                .rule("POST /admin/units", SYSTEM_ALONE, LED_BACK, () -> {
                    String code = premises.unit();
                    return Sent.form("/admin/units", "code=" + code, "name=单位" + code, "kind=CITY_UNIT");
                })
                .rule("POST /admin/units/{code}/name", SYSTEM_ALONE, LED_BACK, () -> {
                    String name = premises.unitNamed();
                    return Sent.form(
                            "/admin/units/" + name.replaceFirst("单位", "") + "/name", "before=" + name, "name=新" + name);
                });
    }
}
