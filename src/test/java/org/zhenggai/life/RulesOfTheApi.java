package org.zhenggai.life;

import static org.zhenggai.life.Persona.ADMINISTRATORS;
import static org.zhenggai.life.Persona.AT_WORK;
import static org.zhenggai.life.Persona.EVERYBODY;
import static org.zhenggai.life.Persona.HANDLER;
import static org.zhenggai.life.Persona.OFFICE;
import static org.zhenggai.life.Persona.READERS;
import static org.zhenggai.life.Persona.SECURITY;
import static org.zhenggai.life.Persona.SYSTEM;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who may do what at {@code /api}. */
final class RulesOfTheApi {

    private static final Set<Persona> WHO_URGE =
            EnumSet.of(Persona.OFFICER, Persona.CHIEF, Persona.CITY, Persona.LEADER);

    private RulesOfTheApi() {}

    static void addTo(RouteRules rules, Premises premises) {
        items(rules, premises);
        besideItems(rules, premises);
        duties(rules, premises);
        people(rules, premises);
        administration(rules, premises);
    }

    private static void items(RouteRules rules, Premises premises) {
        rules.read("GET /api/dashboard", AT_WORK)
                .read("GET /api/items", AT_WORK)
                .read("GET /api/items/{code}", READERS, () -> "/api/items/" + premises.running())
                .rule("POST /api/items", OFFICE, 201, () -> Sent.json("POST", "/api/items", Premises.order()))
                .rule("PUT /api/items/{code}", OFFICE, 200, () -> {
                    String code = premises.draft();
                    Map<String, Object> order = Premises.order();
                    order.put("title", "规范文书样式");
                    order.put(
                            "version", premises.desk.item(code).path("version").asInt());
                    return Sent.json("PUT", "/api/items/" + code, order);
                })
                .rule(
                        "POST /api/items/{code}/dispatch",
                        OFFICE,
                        200,
                        () -> Sent.json("POST", "/api/items/" + premises.draft() + "/dispatch", null))
                .rule(
                        "POST /api/items/{code}/withdrawal",
                        OFFICE,
                        200,
                        () -> Sent.json(
                                "POST",
                                "/api/items/" + premises.dispatched() + "/withdrawal",
                                Map.of("reason", "上级决定不再督办")));
        for (String part : List.of("timeline", "deadline", "diagram", "rounds")) {
            rules.read("GET /api/items/{code}/" + part, READERS, () -> "/api/items/" + premises.running() + "/" + part);
        }
    }

    private static void besideItems(RouteRules rules, Premises premises) {
        for (String part : List.of("extension-requests", "notices", "urges", "look-backs", "progress-reports")) {
            rules.read("GET /api/items/{code}/" + part, READERS, () -> "/api/items/" + premises.running() + "/" + part);
        }
        rules.rule("POST /api/items/{code}/extension-requests", EnumSet.of(HANDLER, Persona.LEADER), 201, () -> {
                    String code = premises.dispatched();
                    premises.acknowledged(code);
                    return Sent.json(
                            "POST",
                            "/api/items/" + code + "/extension-requests",
                            Map.of("requestedDeadline", Premises.later(90).toString(), "reason", "省级新规尚未印发"));
                })
                .rule(
                        "POST /api/items/{code}/notices",
                        OFFICE,
                        201,
                        () -> Sent.json(
                                "POST",
                                "/api/items/" + premises.dispatched() + "/notices",
                                Map.of("level", "NOTICE", "text", "请说明原因", "replyWithin", 3)))
                .rule(
                        "POST /api/items/{code}/urges",
                        WHO_URGE,
                        201,
                        () -> Sent.json(
                                "POST", "/api/items/" + premises.dispatched() + "/urges", Map.of("text", "请抓紧办理")))
                .rule(
                        "POST /api/items/{code}/look-backs",
                        OFFICE,
                        201,
                        () -> Sent.json("POST", "/api/items/" + premises.closed() + "/look-backs", null));
    }

    private static void duties(RouteRules rules, Premises premises) {
        rules.read("GET /api/assignments", AT_WORK)
                .read("GET /api/assignments/{taskId}", READERS, () -> "/api/assignments/" + premises.task())
                .read(
                        "GET /api/assignments/{taskId}/form",
                        READERS,
                        () -> "/api/assignments/" + premises.task() + "/form")
                .rule(
                        "POST /api/assignments/{taskId}/completion",
                        EnumSet.of(HANDLER),
                        204,
                        () -> Sent.json(
                                "POST",
                                "/api/assignments/" + premises.task() + "/completion",
                                Map.of("decision", "accept")))
                .rule(
                        "POST /api/assignments/{taskId}/reassignment",
                        OFFICE,
                        204,
                        () -> Sent.json(
                                "POST",
                                "/api/assignments/" + premises.task() + "/reassignment",
                                Map.of("person", "sfj.handler")))
                .rule(
                        "POST /api/evidence multipart/form-data",
                        EnumSet.of(HANDLER, Persona.OFFICER, Persona.CHIEF),
                        201,
                        () -> Sent.file("/api/evidence", "file", "a.txt", "proof", "item=" + premises.running()))
                .read("GET /api/evidence/{id}", READERS, () -> "/api/evidence/" + premises.evidence())
                .read("GET /api/alerts", EVERYBODY)
                .rule(
                        "POST /api/alerts/{id}/receipt",
                        EnumSet.of(HANDLER),
                        200,
                        () -> Sent.json("POST", "/api/alerts/" + premises.alert() + "/receipt", null));
    }

    private static void people(RouteRules rules, Premises premises) {
        rules.read("GET /api/me", EVERYBODY)
                .read("GET /v3/api-docs", EVERYBODY)
                .read("GET /v3/api-docs.yaml", EVERYBODY)
                // Right but for the present password, which is told as such: to whom it is open, everybody.
                .rule(
                        "PUT /api/me/password",
                        EVERYBODY,
                        400,
                        () -> Sent.json(
                                "PUT",
                                "/api/me/password",
                                Map.of("current", "mistyped-by-me", "new", "Quite-another-17")))
                .read("GET /api/me/notifications", EVERYBODY)
                .rule(
                        "PUT /api/me/notifications",
                        EVERYBODY,
                        200,
                        () -> Sent.json("PUT", "/api/me/notifications", Map.of("channels", List.of())))
                .read("GET /api/units", EVERYBODY)
                .read("GET /api/people", ADMINISTRATORS)
                .rule(
                        "POST /api/people",
                        EnumSet.of(SYSTEM),
                        201,
                        () -> Sent.json(
                                "POST",
                                "/api/people",
                                Map.of(
                                        "username",
                                        "sfj.added" + premises.number(),
                                        "name",
                                        "新人",
                                        "unit",
                                        "sfj",
                                        "roles",
                                        List.of("HANDLER"))))
                .rule(
                        "PUT /api/people/{username}/roles",
                        EnumSet.of(SECURITY),
                        200,
                        () -> Sent.json(
                                "PUT",
                                "/api/people/" + premises.person() + "/roles",
                                Map.of("roles", List.of("HANDLER", "RESPONSIBLE_LEADER"))))
                .read("GET /api/people/{username}/work", ADMINISTRATORS, () -> "/api/people/sfj.handler/work")
                .rule(
                        "POST /api/people/{username}/password-reset",
                        EnumSet.of(SYSTEM),
                        200,
                        () -> Sent.json("POST", "/api/people/" + premises.person() + "/password-reset", null))
                .rule(
                        "POST /api/people/{username}/deactivation",
                        EnumSet.of(SYSTEM),
                        204,
                        () -> Sent.json("POST", "/api/people/" + premises.person() + "/deactivation", null))
                .rule(
                        "POST /api/people/{username}/activation",
                        EnumSet.of(SYSTEM),
                        204,
                        () -> Sent.json("POST", "/api/people/" + premises.deactivated() + "/activation", null));
    }

    private static void administration(RouteRules rules, Premises premises) {
        Set<Persona> system = EnumSet.of(SYSTEM);
        String versions = "/api/admin/policies/light/versions";
        rules.read("GET /api/calendars", EVERYBODY)
                .read("GET /api/calendars/{year}", EVERYBODY, () -> "/api/calendars/2023")
                .rule(
                        "POST /api/calendars",
                        system,
                        201,
                        () -> Sent.json("POST", "/api/calendars", premises.calendar()))
                .rule(
                        "POST /api/calendars/previews/{id}/confirmation",
                        system,
                        200,
                        () -> Sent.json(
                                "POST", "/api/calendars/previews/" + premises.preview() + "/confirmation", null))
                .read("GET /api/admin/policies", Persona.POLICY_READERS)
                .read("GET /api/admin/policies/{key}", Persona.POLICY_READERS, () -> "/api/admin/policies/light")
                .read("GET /api/admin/policies/{key}/versions", Persona.POLICY_READERS, () -> versions)
                .read(
                        "GET /api/admin/policies/{key}/model",
                        Persona.POLICY_READERS,
                        () -> "/api/admin/policies/light/model")
                .rule(
                        "POST /api/admin/policies/{key}/versions multipart/form-data",
                        system,
                        200,
                        () -> Sent.file(versions, "file", "light.dmn", premises.policy()))
                .rule(
                        "POST /api/admin/policies/{key}/versions application/xml text/xml",
                        system,
                        200,
                        () -> new Sent("POST", versions, "application/xml", premises.policy()))
                .read("GET /api/admin/models", system)
                // The newest version is where everything is already.
                .rule(
                        "POST /api/admin/models/{process}/migration",
                        system,
                        409,
                        () -> Sent.json("POST", "/api/admin/models/look-back/migration", Map.of("fromVersion", 1)))
                .read("GET /api/admin/dead-letters", system)
                .rule(
                        "POST /api/admin/dead-letters/{id}/resend",
                        system,
                        204,
                        () -> Sent.json("POST", "/api/admin/dead-letters/" + premises.deadLetter() + "/resend", null));
    }
}
