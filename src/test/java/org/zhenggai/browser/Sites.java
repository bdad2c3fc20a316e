package org.zhenggai.browser;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.zhenggai.life.Answer;
import org.zhenggai.life.Desk;
import org.zhenggai.life.Door;
import org.zhenggai.life.Wire;

/** Items in states that the story has none in, made when a path first names them in braces. */
final class Sites {

    private static final Pattern NAME = Pattern.compile("\\{([\\w:]+)}");

    private final Wire wire;
    private final Desk desk;
    private final Map<String, String> made = new HashMap<>();

    Sites(Wire wire) {
        this.wire = wire;
        this.desk = new Desk(wire);
    }

    String filled(String path) {
        return NAME.matcher(path).replaceAll(name -> of(name.group(1)));
    }

    private String of(String name) {
        if (!made.containsKey(name)) {
            make(name);
        }
        return made.get(name);
    }

    private void make(String name) {
        switch (name) {
            case "draft" -> made.put(name, desk.draft(order("GENERAL")));
            case "gone" -> made.put(name, gone());
            case "relapsed" -> made.put(name, relapsed());
            case "preview" -> made.put(name, preview());
            default -> standAt(name.replace(":item", ""), name.contains("SignOff") ? "MAJOR" : "GENERAL");
        }
    }

    private void standAt(String step, String grade) {
        String code = desk.dispatched(order(grade));
        desk.goOnTo(code, step);
        made.put(step, desk.task(code, step));
        made.put(step + ":item", code);
    }

    private String gone() {
        String code = desk.dispatched(order("GENERAL"));
        String task = desk.task(code, "Task_Acknowledge");
        desk.pass(code, "Task_Acknowledge", Door.API);
        return task;
    }

    private String relapsed() {
        String code = desk.dispatched(order("GENERAL"));
        desk.goOnToStatus(code, "CLOSED");
        taken(wire.send(Desk.OFFICER, "POST", "/api/items/" + code + "/look-backs", null));
        desk.hand(code, "Task_LookBack", Door.API, Map.of("decision", "relapsed", "opinion", "问题又出现"));
        return code;
    }

    /** Of a year that is loaded already, with another notice's days. */
    private String preview() {
        Map<String, Object> year =
                Map.of("year", 2023, "source", "国办发明电〔2022〕16号", "holidays", List.of("2023-01-01..2023-01-03"));
        return taken(wire.send("sys.admin", "POST", "/api/calendars", year))
                .json()
                .path("id")
                .asText();
    }

    private static Answer taken(Answer answer) {
        if (answer.status() >= 300) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
        return answer;
    }

    private static Map<String, Object> order(String grade) {
        Map<String, Object> order = Desk.order("sfj", "PHASED", grade);
        order.put("measures", List.of(Desk.measure("逐件核对已结案件", "sfj")));
        return order;
    }
}
