package org.zhenggai.platform.engine.model;

import static org.zhenggai.platform.engine.model.EvilModels.condition;
import static org.zhenggai.platform.engine.model.EvilModels.task;

import java.util.List;
import java.util.Random;

/** A small model put together at random from what models are made of, now and then with a part that is wrong. */
final class GeneratedModel {

    private static final List<String> CONDITIONS = List.of(
            "${grade == 'MAJOR'}",
            "${decision == 'approve'}",
            "${work.periodsLeft(execution)}",
            "${round &gt; 0}",
            "${who != null}",
            "${measure == 1}",
            "${execution}",
            "${grade}",
            "${grade &gt; 1}",
            "${nosuch == 1}",
            "${now\u2003()}",
            "true");

    private static final List<String> GROUPS = List.of(
            "${duty.unit(execution)}",
            "${duty.office()}",
            "${duty.workUnit(execution, measure)}",
            "${duty.workUnit(execution, entry)}",
            "${duty.workUnit(execution, period)}",
            "${duty.signatory(execution, who)}",
            "${duty.workUnit(execution, grade)}");

    private static final List<String> LOOPS = List.of(
            EvilModels.MEASURES,
            EvilModels.MEASURES,
            EvilModels.ENTRIES,
            EvilModels.MEASURES.replace("\"measure\"", "\"grade\""),
            EvilModels.MEASURES.replace("></", "><bpmn:loopCardinality>0</bpmn:loopCardinality></"));

    private static final List<String> PARAMETERS =
            List.of("${work.nextPeriod(execution)}", "${work.nextPeriod(execution)}", "three", "${execution}");

    private final Random random;
    private final StringBuilder nodes = new StringBuilder();
    private int count;

    GeneratedModel(Random random) {
        this.random = random;
    }

    String xml() {
        nodes.append("<bpmn:startEvent id=\"StartEvent_Start\"/>");
        String last = "StartEvent_Start";
        if (random.nextBoolean()) {
            last = step(last, "Task_CarryOut", "${duty.workUnit(execution, measure)}", EvilModels.MEASURES);
        }
        last = blocks(last, 1 + random.nextInt(3), 0);
        String end = node("endEvent", "EndEvent", "", "");
        flow(last, end, "");
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><bpmn:definitions"
                + " xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\""
                + " xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\" id=\"Definitions_Generated\""
                + " targetNamespace=\"http://zhenggai.org/bpmn\"><bpmn:process id=\"measures-visits\""
                + " isExecutable=\"true\" camunda:historyTimeToLive=\"P3650D\">" + nodes
                + "</bpmn:process></bpmn:definitions>";
    }

    /** Answers the node at which the last block ended. */
    private String blocks(String from, int number, int depth) {
        String last = from;
        for (int i = 0; i < number; i++) {
            last = block(last, depth);
        }
        return last;
    }

    private String block(String from, int depth) {
        return switch (random.nextInt(depth > 1 ? 5 : 9)) {
            case 0 -> step(from, "Task_Do", any(GROUPS, 4), "");
            case 1 -> step(from, "Task_CarryOut", any(GROUPS, 3), any(LOOPS, 8));
            case 2 -> step(from, "Task_Period", any(GROUPS, 2), EvilModels.input("period", any(PARAMETERS, 8)));
            case 3 -> rules(from);
            case 4 -> decided(from);
            case 5 -> chosen(from, depth);
            case 6 -> forked(from, depth);
            case 7 -> nested(from, depth, "");
            default -> nested(from, depth, any(LOOPS, 8));
        };
    }

    private String step(String from, String id, String group, String inside) {
        String step = id + letters();
        nodes.append(task(step, group, inside));
        flow(from, step, "");
        return step;
    }

    private String rules(String from) {
        String rules = node(
                "businessRuleTask",
                "ServiceTask_Ask",
                " camunda:decisionRef=\"sign-off-route\" camunda:resultVariable=\"who\""
                        + " camunda:mapDecisionResult=\"singleEntry\"",
                "");
        flow(from, rules, "");
        return random.nextInt(3) == 0 ? rules : step(rules, "Task_Sign", "${duty.signatory(execution, who)}", "");
    }

    /** Somebody decides; sent back, the step before is done again. */
    private String decided(String from) {
        String work = step(from, "Task_Draft", any(GROUPS, 2), "");
        String check = step(work, "Task_Check", "${duty.office()}", "");
        String gateway = node("exclusiveGateway", "Gateway_Decided", "", "");
        String on = node("exclusiveGateway", "Gateway_On", "", "");
        flow(check, gateway, "");
        flow(gateway, on, condition("${decision == 'approve'}"));
        flow(gateway, random.nextBoolean() ? work : check, condition("${decision == 'return'}"));
        return on;
    }

    private String chosen(String from, int depth) {
        String kind = random.nextInt(3) == 0 ? "inclusiveGateway" : "exclusiveGateway";
        String fallback = random.nextInt(6) == 0 ? "" : " default=\"SequenceFlow_" + (count + 2) + "\"";
        String gateway = node(kind, "Gateway_Chosen", fallback, "");
        String first = flow(gateway, null, "");
        String join = node(kind, "Gateway_Joined", "", "");
        finish(first, random.nextInt(3) == 0 ? join : null, gateway, join, depth);
        flow(from, gateway, "");
        String way = blocks(gateway, 0, depth);
        String step = "Task_Chosen" + letters();
        nodes.append(task(step, any(GROUPS, 2), ""));
        flow(way, step, condition(any(CONDITIONS, CONDITIONS.size())));
        flow(step, join, "");
        return join;
    }

    /** The default flow has its number before what it leads to is known. */
    private void finish(String flow, String direct, String gateway, String join, int depth) {
        String target = direct;
        if (target == null) {
            target = "Task_Otherwise" + letters();
            nodes.append(task(target, "${duty.unit(execution)}", ""));
            flow(blocks(target, random.nextInt(2), depth + 1), join, "");
        }
        nodes.append(EvilModels.flow(flow, gateway, target, ""));
    }

    private String forked(String from, int depth) {
        String fork = node("parallelGateway", "Gateway_Forked", "", "");
        String join = node(random.nextInt(6) == 0 ? "exclusiveGateway" : "parallelGateway", "Gateway_Met", "", "");
        flow(from, fork, "");
        flow(blocks(fork, 1, depth + 1), join, "");
        flow(blocks(fork, 1, depth + 1), join, "");
        return join;
    }

    private String nested(String from, int depth, String loop) {
        int at = nodes.length();
        String start = node("startEvent", "StartEvent_In", "", "");
        String last = blocks(start, random.nextInt(3), depth + 1);
        flow(last, node("endEvent", "EndEvent_In", "", ""), "");
        String inside = nodes.substring(at);
        nodes.setLength(at);
        String sub = node("subProcess", "SubProcess_In", "", loop + inside);
        flow(from, sub, "");
        return sub;
    }

    private String node(String kind, String id, String attributes, String inside) {
        String whole = id + letters();
        nodes.append("<bpmn:%s id=\"%s\"%s>%s</bpmn:%s>".formatted(kind, whole, attributes, inside, kind));
        return whole;
    }

    private String flow(String from, String to, String condition) {
        String id = "SequenceFlow_" + ++count;
        if (to != null) {
            nodes.append(EvilModels.flow(id, from, to, condition));
        }
        return id;
    }

    /** Ids of steps hold no digits before a letter: {@code Task_DoB7}. */
    private String letters() {
        return "N" + ++count;
    }

    /** Mostly from the beginning of the list, where things are right. */
    private <T> T any(List<T> choice, int within) {
        int bound = Math.min(within, choice.size());
        return choice.get(
                random.nextInt(4) == 0 ? random.nextInt(choice.size()) : random.nextInt(Math.max(1, bound / 2)));
    }
}
