package org.zhenggai.life;

import static org.zhenggai.life.Persona.AT_WORK;
import static org.zhenggai.life.Persona.EVERYBODY;
import static org.zhenggai.life.Persona.HANDLER;
import static org.zhenggai.life.Persona.OFFICE;
import static org.zhenggai.life.Persona.READERS;

import java.util.Arrays;
import java.util.EnumSet;

/** Who may see which page, and send which of its forms. */
final class RulesOfPages {

    private static final int LED_BACK = 302;

    private RulesOfPages() {}

    static void addTo(RouteRules rules, Premises premises) {
        rules.read("GET /", AT_WORK)
                .read("GET /help", EVERYBODY)
                .rule("GET /login", EVERYBODY, LED_BACK, () -> Sent.get("/login"))
                .read("GET /password", EVERYBODY)
                .rule(
                        "POST /password",
                        EVERYBODY,
                        400,
                        () -> Sent.form(
                                "/password",
                                "current=mistyped-by-me",
                                "replacement=Quite-another-17",
                                "repetition=Quite-another-17"));
        ledger(rules, premises);
        items(rules, premises);
        duties(rules, premises);
        inbox(rules, premises);
    }

    private static void ledger(RouteRules rules, Premises premises) {
        String[] order = {
            "placing=SFZDC-2022/6",
            "title=规范文书",
            "requirement=统一样式",
            "kind=PHASED",
            "grade=GENERAL",
            "responsibleUnit=sfj",
            "deadlineDate=" + Premises.later(60),
            "deadlineDays=",
            "deadlineDayType=WORKING"
        };
        rules.read("GET /ledger", AT_WORK)
                .read("GET /ledger/new", OFFICE)
                .rule("POST /ledger/new", OFFICE, LED_BACK, () -> Sent.form("/ledger/new", order))
                .read("GET /items/{code}/edit", OFFICE, () -> "/items/" + premises.draft() + "/edit")
                .rule("POST /items/{code}/edit", OFFICE, LED_BACK, () -> {
                    String[] edited = Arrays.copyOf(order, order.length + 1);
                    edited[order.length] = "version=1";
                    return Sent.form("/items/" + premises.draft() + "/edit", edited);
                })
                .rule(
                        "POST /ledger/dispatches",
                        OFFICE,
                        LED_BACK,
                        () -> Sent.form("/ledger/dispatches", "codes=" + premises.draft()))
                .rule(
                        "POST /ledger/urges",
                        AT_WORK,
                        LED_BACK,
                        () -> Sent.form("/ledger/urges", "codes=" + premises.dispatched(), "text=请抓紧"))
                .rule(
                        "POST /ledger/views",
                        AT_WORK,
                        LED_BACK,
                        () -> Sent.form("/ledger/views", "name=视图" + premises.number(), "query=light=RED"))
                .rule(
                        "POST /ledger/views/{id}/name",
                        AT_WORK,
                        LED_BACK,
                        persona -> Sent.form(
                                "/ledger/views/" + premises.view(persona) + "/name", "name=改名" + premises.number()))
                .rule(
                        "POST /ledger/views/{id}/deletion",
                        AT_WORK,
                        LED_BACK,
                        persona -> Sent.form("/ledger/views/" + premises.view(persona) + "/deletion"))
                .rule("POST /ledger/columns", AT_WORK, LED_BACK, () -> Sent.form("/ledger/columns", "columns=LIGHT"));
    }

    private static void items(RouteRules rules, Premises premises) {
        rules.read("GET /items/{code}", READERS, () -> "/items/" + premises.running())
                .rule(
                        "POST /items/{code}/dispatch",
                        OFFICE,
                        LED_BACK,
                        () -> Sent.form("/items/" + premises.draft() + "/dispatch"))
                .rule(
                        "POST /items/{code}/withdrawal",
                        OFFICE,
                        LED_BACK,
                        () -> Sent.form(
                                "/items/" + premises.dispatched() + "/withdrawal", "reason=不再督办", "confirmed=true"))
                .rule("POST /items/{code}/extension-requests", EnumSet.of(HANDLER, Persona.LEADER), LED_BACK, () -> {
                    String code = premises.dispatched();
                    premises.acknowledged(code);
                    return Sent.form(
                            "/items/" + code + "/extension-requests",
                            "requestedDeadline=" + Premises.later(90),
                            "reason=省级新规尚未印发");
                })
                .rule(
                        "POST /items/{code}/notices",
                        OFFICE,
                        LED_BACK,
                        () -> Sent.form(
                                "/items/" + premises.dispatched() + "/notices",
                                "level=NOTICE",
                                "text=请说明原因",
                                "replyWithin=3"))
                .rule(
                        "POST /items/{code}/urges",
                        EnumSet.of(Persona.OFFICER, Persona.CHIEF, Persona.CITY, Persona.LEADER),
                        LED_BACK,
                        () -> Sent.form("/items/" + premises.dispatched() + "/urges", "text=请抓紧"))
                .rule(
                        "POST /items/{code}/look-backs",
                        OFFICE,
                        LED_BACK,
                        () -> Sent.form("/items/" + premises.closed() + "/look-backs"));
    }

    private static void duties(RouteRules rules, Premises premises) {
        rules.read("GET /assignments", AT_WORK)
                .read("GET /assignments/{taskId}", READERS, () -> "/assignments/" + premises.task())
                .rule(
                        "POST /assignments/{taskId}/completion",
                        EnumSet.of(HANDLER),
                        LED_BACK,
                        () -> Sent.form("/assignments/" + premises.task() + "/completion", "decision=accept"))
                .rule(
                        "POST /assignments/{taskId}/reassignment",
                        OFFICE,
                        LED_BACK,
                        () -> Sent.form("/assignments/" + premises.task() + "/reassignment", "person=sfj.handler"));
    }

    private static void inbox(RouteRules rules, Premises premises) {
        rules.read("GET /alerts", EVERYBODY)
                .read("GET /alerts/settings", EVERYBODY)
                .rule("POST /alerts/settings", EVERYBODY, LED_BACK, () -> Sent.form("/alerts/settings", "email="))
                .rule(
                        "POST /alerts/{id}/receipt",
                        EnumSet.of(HANDLER),
                        LED_BACK,
                        () -> Sent.form("/alerts/" + premises.alert() + "/receipt"))
                .rule(
                        "POST /alerts/receipts",
                        EnumSet.of(HANDLER),
                        LED_BACK,
                        () -> Sent.form("/alerts/receipts", "id=" + premises.alert()));
    }
}
