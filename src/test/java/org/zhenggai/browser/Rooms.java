package org.zhenggai.browser;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tour through every page: who opens it, and where; a number before the path is the status of its answer. */
final class Rooms {

    static final Map<String, List<String>> OF = new LinkedHashMap<>();

    static {
        OF.put(
                "office.officer",
                List.of(
                        "/",
                        "/ledger",
                        "/ledger?unit=sfj&light=RED&sort=deadline,desc&size=10",
                        "/ledger?q=nothing-of-this-name",
                        "/ledger/new",
                        "/items/ZG-2022-0203",
                        "/items/SS-2023-01",
                        "/items/{draft}",
                        "/items/{draft}/edit",
                        "/items/{relapsed}",
                        "/items/{relapsed}?round=1",
                        "/assignments",
                        "/assignments/{Task_VerifyClosure}",
                        "404 /assignments/{gone}",
                        "/alerts",
                        "/alerts?all=true",
                        "/alerts/settings",
                        "/admin/policies",
                        "/help",
                        "403 /admin",
                        "404 /items/ZG-1999-0101",
                        "404 /no/such/page",
                        "400 /ledger?size=0",
                        "409 /items/ZG-2022-0203/edit"));
        OF.put(
                "sfj.handler",
                List.of(
                        "/",
                        "/ledger",
                        "/items/{Task_CarryOutMeasure:item}",
                        "/assignments",
                        "/assignments?q=nothing-of-this-name",
                        "/assignments/{Task_SubmitPlan}",
                        "/assignments/{Task_CarryOutMeasure}",
                        "/alerts",
                        "/help",
                        "403 /ledger/new"));
        OF.put(
                "city.leader",
                List.of("/", "/ledger", "/assignments", "/assignments/{Task_SignOff}", "/alerts", "/help"));
        OF.put("auditor", List.of("/", "/ledger", "/items/ZG-2022-0203", "/assignments", "/alerts", "/help"));
        OF.put(
                "sys.admin",
                List.of(
                        "/admin",
                        "/admin/units",
                        "/admin/people",
                        "/admin/people?q=nobody-of-this-name",
                        "/admin/people/sfj.handler",
                        "/admin/people/sys.admin",
                        "/admin/people/sfj.handler/password-reset",
                        "/admin/programmes",
                        "/admin/calendars",
                        "/admin/calendars/2023",
                        "/admin/calendars/previews/{preview}",
                        "/admin/policies",
                        "/admin/policies/escalation-policy",
                        "/admin/dead-letters",
                        "/admin/models",
                        "/help",
                        "/password",
                        "403 /ledger",
                        "404 /admin/people/nobody",
                        "404 /admin/calendars/1999"));
        OF.put(
                "sec.admin",
                List.of(
                        "/admin",
                        "/admin/people",
                        "/admin/people/sfj.handler",
                        "/admin/sessions",
                        "/admin/sessions?person=sec.admin",
                        "/help"));
    }

    private Rooms() {}
}
