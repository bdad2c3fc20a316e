package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhenggai.deadline.Calendars;
import org.zhenggai.support.StoriesOnBothDatabases;

/** Who may ask for a later deadline, when, how often, and who decides. */
@StoriesOnBothDatabases
class ExtensionRulesTest extends Story {

    private static final String UNIT_HANDLER = "rdf.handler";
    private static final String REASON = "材料需重新收集";

    @Autowired
    private Calendars calendars;

    private String code;
    private LocalDate deadline;

    @BeforeEach
    void itemUnderWay() {
        code = dispatched("GENERAL");
        deadline = deadline(code);
    }

    @Test
    void needsALaterDateAndAReason() {
        for (LocalDate notLater : List.of(deadline, deadline.minusDays(1))) {
            refusedTo(400, UNIT_HANDLER, notLater.toString(), REASON);
        }
        for (Object nonsense : List.of("soon", "2030-02-30", "", List.of())) {
            refusedTo(400, UNIT_HANDLER, nonsense, REASON);
        }
        String later = deadline.plusDays(10).toString();
        for (String noReason : List.of("", "  ", "\u3000\t", "理".repeat(4001))) {
            refusedTo(400, UNIT_HANDLER, later, noReason);
        }
        for (Object body : List.of("{}", "[]", "{", "null", Map.of("requestedDeadline", later))) {
            refused(400, code, headers -> supervision.post(UNIT_HANDLER, code, "extension-requests", body, headers));
        }
    }

    @Test
    void isAskedForBeforeTheDeadlineExpires() {
        LocalDate latest = calendars.current().before(deadline, 1).date();
        String later = deadline.plusDays(10).toString();
        for (LocalDate tooLate : List.of(latest.plusDays(1), deadline, deadline.plusDays(3))) {
            clock.travelTo(tooLate);
            refusedTo(409, UNIT_HANDLER, later, REASON);
        }
        clock.travelTo(latest);
        assertThat(supervision.extension(UNIT_HANDLER, code, later, REASON).status())
                .isEqualTo(201);
    }

    @Test
    void cannotReachFurtherThanAnybodyPlans() {
        for (String far :
                List.of("+999999999-12-31", "9999-12-31", deadline.plusYears(11).toString())) {
            refusedTo(400, UNIT_HANDLER, far, REASON);
        }
    }

    @Test
    void cannotBeGrantedOnceTheDateAskedForHasPassedToo() {
        LocalDate to = supervision.extensionAsked(code, 10);
        JsonNode duty = desk.duty(code, "Task_DecideExtension");
        clock.travelTo(to.plusDays(1));
        refused(409, code, headers -> decided(Desk.owner(duty), duty, Map.of("decision", "approve"), headers));
        desk.sendBack(duty, "return");
        assertThat(deadline(code)).isEqualTo(deadline);
    }

    @Test
    void isMootOnceTheItemGoesToAnotherUnit() {
        supervision.extensionAsked(code, 10);
        supervision.noticeServed(code);
        desk.hand(code, "Task_Acknowledge", Door.API, Map.of("decision", "decline", "opinion", "职责不符"));
        desk.hand(code, "Task_Redispatch", Door.API, Map.of("responsibleUnit", "nyj"));
        assertThat(supervision.statuses(code, "extension-requests")).containsExactly("MOOT");
        assertThat(supervision.statuses(code, "notices")).containsExactly("MOOT");
        assertThat(desk.duties(code))
                .extracting(duty -> duty.path("step").asText())
                .containsExactly("Task_Acknowledge");
        String later = deadline(code).plusDays(5).toString();
        assertThat(supervision.extension("nyj.handler", code, later, REASON).status())
                .isEqualTo(201);
    }

    @Test
    void isDecidedBeforeTheNextIsAskedFor() {
        supervision.extensionAsked(code, 10);
        refusedTo(409, UNIT_HANDLER, deadline.plusDays(20).toString(), REASON);
        desk.sendBack(desk.duty(code, "Task_DecideExtension"), "return");
        supervision.extensionAsked(code, 5);
        assertThat(supervision.statuses(code, "extension-requests")).containsExactly("REFUSED", "OPEN");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"MAJOR, 1", "IMPORTANT, 2", "GENERAL, 2"})
    void isGrantedAsOftenAsThePolicyAllowsInARound(String grade, int atMost) {
        String item = dispatched(grade);
        supervision.extensionAsked(item, 5);
        desk.sendBack(desk.duty(item, "Task_DecideExtension"), "return");
        for (int i = 0; i < atMost; i++) {
            supervision.extensionAsked(item, 5);
            desk.pass(item, "Task_DecideExtension", Door.API);
        }
        String later = deadline(item).plusDays(5).toString();
        refused(409, item, headers -> supervision.extension(UNIT_HANDLER, item, later, REASON, headers));

        desk.close(item);
        supervision.lookBackStarted(item);
        desk.sendBack(desk.duty(item, "Task_LookBack"), "relapsed");
        supervision.extensionAsked(item, 5);
        desk.pass(item, "Task_DecideExtension", Door.API);
    }

    @ParameterizedTest(name = "{0}, {1} days: {2}")
    @CsvSource({
        "MAJOR, 15, office.chief, city.leader",
        "MAJOR, 16, city.leader, office.chief",
        "IMPORTANT, 30, office.chief, city.leader",
        "IMPORTANT, 31, city.leader, office.chief",
        "GENERAL, 30, office.chief, city.leader",
        "GENERAL, 31, city.leader, office.chief"
    })
    void isDecidedByWhomItsLengthAndTheItemsGradeName(String grade, int days, String decides, String doesNot) {
        String item = dispatched(grade);
        LocalDate to = supervision.extensionAsked(item, days);
        JsonNode duty = desk.duty(item, "Task_DecideExtension");
        assertThat(Desk.owner(duty)).isEqualTo(decides);
        for (String other : List.of(doesNot, OFFICER, UNIT_HANDLER, "rdf.leader", "auditor")) {
            refused(403, item, headers -> decided(other, duty, Map.of("decision", "approve"), headers));
        }
        refused(400, item, headers -> decided(decides, duty, Map.of("decision", "return"), headers));
        refused(400, item, headers -> decided(decides, duty, Map.of("decision", "grant"), headers));
        refused(400, item, headers -> decided(decides, duty, Map.of("decision", "approve", "days", 1), headers));
        assertThat(decided(decides, duty, Map.of("decision", "approve")).status())
                .isEqualTo(204);
        assertThat(deadline(item)).isEqualTo(to);
    }

    private Answer decided(String user, JsonNode duty, Map<String, ?> variables, String... headers) {
        return wire.complete(Door.API, user, duty.path("taskId").asText(), variables, headers);
    }

    @Test
    void isAskedForByTheResponsibleUnitAlone() {
        String later = deadline.plusDays(10).toString();
        for (String user : List.of("nyj.handler", "nyj.leader", OFFICER, "office.chief", "city.leader", "auditor")) {
            refusedTo(403, user, later, REASON);
        }
        refusedTo(403, "sys.admin", later, REASON);
        refusedTo(404, "jt.handler", later, REASON);
        assertThat(supervision.extension("rdf.leader", code, later, REASON).status())
                .isEqualTo(201);
    }

    @Test
    void isForAnItemThatIsUnderWay() {
        String later = deadline.plusDays(10).toString();
        supervision.withdrawn(code);
        refusedTo(409, UNIT_HANDLER, later, REASON);
        String draft = desk.draft(order("GENERAL"));
        refused(404, draft, headers -> supervision.extension(UNIT_HANDLER, draft, later, REASON, headers));
        refused(
                404,
                "ZG-1999-0001",
                headers -> supervision.extension(UNIT_HANDLER, "ZG-1999-0001", later, REASON, headers));
    }

    private void refusedTo(int status, String user, Object to, String reason) {
        refused(status, code, headers -> supervision.extension(user, code, to, reason, headers));
    }

    private String dispatched(String grade) {
        return desk.dispatched(order(grade));
    }

    private static Map<String, Object> order(String grade) {
        Map<String, Object> order = Desk.order("rdf", "IMMEDIATE", grade);
        order.put("cooperatingUnits", List.of("nyj"));
        return order;
    }

    private LocalDate deadline(String item) {
        return LocalDate.parse(desk.item(item).path("deadline").asText());
    }
}
