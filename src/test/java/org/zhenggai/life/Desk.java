package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.zhenggai.platform.time.Zones;

/** Works on items over the wire: finds who owes what, and hands in what the step asks for. */
public final class Desk {

    public static final String OFFICER = "office.officer";

    final Wire wire;

    public Desk(Wire wire) {
        this.wire = wire;
    }

    public JsonNode item(String code) {
        Answer answer = wire.get(OFFICER, "/api/items/" + code);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    public String status(String code) {
        return item(code).path("status").asText();
    }

    public List<JsonNode> duties(String code) {
        return list(item(code).path("assignments"));
    }

    /** The one open duty of this step; where several are, the first. */
    public JsonNode duty(String code, String step) {
        return duties(code).stream()
                .filter(duty -> duty.path("step").asText().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " has no open " + step + ": " + item(code)));
    }

    public String task(String code, String step) {
        return duty(code, step).path("taskId").asText();
    }

    public List<JsonNode> timeline(String code) {
        return list(wire.get(OFFICER, "/api/items/" + code + "/timeline").json());
    }

    /** Whoever took the duty, or the account that the seeds give to its post. */
    public static String owner(JsonNode duty) {
        if (duty.path("person").isTextual()) {
            return duty.path("person").asText();
        }
        String unit = duty.path("unit").asText();
        return switch (duty.path("role").asText()) {
            case "HANDLER" -> unit + ".handler";
            case "RESPONSIBLE_LEADER" -> unit + ".leader";
            case "OFFICER" -> OFFICER;
            case "OFFICE_CHIEF" -> "office.chief";
            case "MUNICIPAL_LEADER" -> "city.leader";
            default -> throw new AssertionError("Who owes " + duty);
        };
    }

    /** What lets the step pass. */
    public Map<String, Object> passing(JsonNode duty) {
        String step = duty.path("step").asText();
        return switch (step) {
            case "Task_Acknowledge" -> Map.of("decision", "accept");
            case "Task_Redispatch" -> Map.of("responsibleUnit", "scj");
            case "Task_SubmitPlan" -> Map.of("plan", "分三步整改");
            case "Task_Accept" -> Map.of("decision", "approve", "satisfaction", 92);
            case "Task_LookBack" -> Map.of("decision", "held");
            case "Task_ReportProgress" -> Map.of("outcome", "按计划推进", "percent", 30);
            default ->
                step.matches("Task_(Endorse|Review|Verify|Check|Decide|SignOff).*")
                        ? Map.of("decision", "approve")
                        : Map.of("outcome", "已完成", "evidence", evidence(duty));
        };
    }

    public String evidence(JsonNode duty) {
        return evidence(owner(duty), duty.path("item").asText());
    }

    public String evidence(String user, String code) {
        Answer answer = wire.upload(user, code, "proof.txt", "proof");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("id").asText();
    }

    public void pass(String code, String step, Door door) {
        JsonNode duty = duty(code, step);
        hand(duty, door, passing(duty));
    }

    public void hand(String code, String step, Door door, Map<String, ?> variables) {
        hand(duty(code, step), door, variables);
    }

    public void hand(JsonNode duty, Door door, Map<String, ?> variables) {
        Answer answer = wire.complete(door, owner(duty), duty.path("taskId").asText(), variables);
        assertThat(answer.status())
                .as("%s by %s through %s: %s", duty.path("step").asText(), owner(duty), door, answer.body())
                .isEqualTo(204);
    }

    /** What is owed in the item's own life; what runs beside it is left out. */
    public List<JsonNode> lifeDuties(String code) {
        return duties(code).stream().filter(duty -> !beside(duty)).toList();
    }

    public static boolean beside(JsonNode duty) {
        return duty.path("satelliteNo").isInt();
    }

    /** Lets every step of its life pass until this one is open. */
    public void goOnTo(String code, String step) {
        for (List<JsonNode> open = lifeDuties(code); ; open = lifeDuties(code)) {
            assertThat(open).as("%s has ended before %s", code, step).isNotEmpty();
            if (open.stream().anyMatch(duty -> duty.path("step").asText().equals(step))) {
                return;
            }
            hand(open.get(0), Door.API, passing(open.get(0)));
        }
    }

    /** Lets every step of its life pass until the item has this status. */
    public void goOnToStatus(String code, String status) {
        while (!status(code).equals(status)) {
            JsonNode next = lifeDuties(code).get(0);
            hand(next, Door.API, passing(next));
        }
    }

    /** Sends it back, where the step is a judgement. */
    public void sendBack(JsonNode duty, String decision) {
        Map<String, Object> variables = new HashMap<>(passing(duty));
        variables.put("decision", decision);
        variables.put("opinion", "请补正后再报");
        hand(duty, Door.API, variables);
    }

    /** Lets everything pass, what runs beside its life first: an open notice would stand in the way. */
    List<String> close(String code) {
        List<String> steps = new ArrayList<>();
        for (List<JsonNode> open = duties(code); !open.isEmpty(); open = duties(code)) {
            JsonNode next = open.stream().filter(Desk::beside).findFirst().orElse(open.get(0));
            hand(next, Door.COMPLETE, passing(next));
            steps.add(next.path("step").asText());
        }
        assertThat(status(code)).isEqualTo("CLOSED");
        return steps;
    }

    /** A minimal order; tests change what they are about. */
    public static Map<String, Object> order(String unit, String kind, String grade) {
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("programme", "SFZDC-2022");
        order.put("category", 6);
        order.put("title", "规范行政执法文书");
        order.put("requirement", "统一执法文书样式，逐件核对已结案件。");
        order.put("kind", kind);
        order.put("grade", grade);
        order.put("responsibleUnit", unit);
        order.put("deadline", LocalDate.now(Zones.CITY).plusDays(60).toString());
        return order;
    }

    public static Map<String, Object> measure(String title, String unit) {
        return Map.of("title", title, "unit", unit);
    }

    public String draft(Map<String, Object> order) {
        Answer answer = wire.send(OFFICER, "POST", "/api/items", order);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("code").asText();
    }

    public String dispatched(Map<String, Object> order) {
        String code = draft(order);
        Answer answer = wire.send(OFFICER, "POST", "/api/items/" + code + "/dispatch", null);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return code;
    }

    public static List<JsonNode> list(JsonNode array) {
        return new ArrayList<>(StreamSupport.stream(array.spliterator(), false).toList());
    }
}
