package org.zhenggai.life;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Turns a right request into one that nobody expects, the same each time for the same seed. */
final class Mutations {

    private static final JsonMapper JSON = new JsonMapper();

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u200b",
            "\u3164",
            "\u0000",
            "\ud842\udfb7",
            "整".repeat(300),
            "x".repeat(5000),
            "'; drop table x --",
            "<script>alert(1)</script>",
            "${''.getClass()}",
            "#{1+1}",
            "{0} {",
            "%s%n%d",
            "../../etc/passwd",
            "a\r\nSet-Cookie: b=c",
            "null",
            "true",
            "-1",
            "0",
            "1e999",
            "99999999999999999999",
            "9".repeat(400),
            "NaN",
            "+999999999-12",
            "+999999999-12-31",
            "-999999999-01",
            "2026-02-30",
            "2026-11-28T00:00:00Z",
            "PT1H",
            "ZG-2022-0703",
            "[]",
            "[0]",
            "{\"a\":1}",
            "*",
            "code,asc,desc",
            "\u202e\u2066",
            "ｆｕｌｌ　ｗｉｄｔｈ",
            "%",
            "_",
            "\\",
            "\"",
            "rO0ABXNyABFqYXZh");

    private static final List<String> PARAMETERS = List.of(
            "page",
            "size",
            "sort",
            "q",
            "unit",
            "status",
            "light",
            "kind",
            "state",
            "programme",
            "category",
            "closedIn",
            "dispatchedIn",
            "round",
            "version",
            "lang",
            "view",
            "pick",
            "overdue",
            "unread",
            "all",
            "person",
            "role",
            "item",
            "back",
            "form",
            "as",
            "step",
            "code",
            "codes",
            "id",
            "orQueries",
            "sortBy",
            "sortOrder",
            "maxResults",
            "firstResult",
            "processVariables",
            "taskVariables",
            "nameLike",
            "dueDate",
            "assignee",
            "priority");

    private static final List<String> TYPES = List.of(
            "application/json",
            "application/xml",
            "text/plain",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "application/x-java-serialized-object",
            "nonsense",
            "application/json; charset=nonsense");

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");

    private final Random random;

    Mutations(long seed) {
        this.random = new Random(seed);
    }

    Sent of(Sent right) {
        Sent sent = right;
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            sent = switch (random.nextInt(8)) {
                case 0 -> segment(sent);
                case 1, 2 -> parameter(sent);
                case 3 -> random.nextInt(4) > 0 ? body(sent) : method(sent);
                case 4 -> random.nextInt(4) > 0 ? body(sent) : type(sent);
                default -> body(sent);
            };
        }
        return sent;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Sent segment(Sent sent) {
        String[] halves = sent.path().split("\\?", 2);
        String[] segments = halves[0].split("/", -1);
        segments[random.nextInt(segments.length)] = encoded(one(TEXTS));
        String path = String.join("/", segments);
        return sent.to((path.startsWith("/") ? path : "/" + path) + (halves.length > 1 ? "?" + halves[1] : ""));
    }

    private Sent parameter(Sent sent) {
        String added = (sent.path().contains("?") ? "&" : "?") + one(PARAMETERS) + "=" + encoded(one(TEXTS));
        return sent.to(sent.path() + added);
    }

    private Sent method(Sent sent) {
        return new Sent(one(METHODS), sent.path(), sent.type(), sent.body());
    }

    private Sent type(Sent sent) {
        return new Sent(
                sent.method().equals("GET") ? "POST" : sent.method(),
                sent.path(),
                one(TYPES),
                sent.body() == null ? one(TEXTS) : sent.body());
    }

    private Sent body(Sent sent) {
        if (sent.type() == null) {
            return parameter(sent);
        }
        if (random.nextInt(10) == 0) {
            return sent.with(sent.body().substring(0, random.nextInt(sent.body().length() + 1)));
        }
        if (sent.type().startsWith("application/json")) {
            return sent.with(json(sent.body()));
        }
        return sent.type().startsWith("application/x-www-form") ? sent.with(fields(sent.body())) : bytes(sent);
    }

    private Sent bytes(Sent sent) {
        String body = sent.body();
        int at = random.nextInt(body.length() + 1);
        return sent.with(body.substring(0, at) + one(TEXTS) + body.substring(Math.min(body.length(), at + 1)));
    }

    private String fields(String body) {
        List<String> fields = new ArrayList<>(Arrays.asList(body.split("&", -1)));
        int at = random.nextInt(fields.size());
        String name = fields.get(at).replaceFirst("=.*", "");
        switch (random.nextInt(4)) {
            case 0 -> fields.remove(at);
            case 1 -> fields.add(encoded(one(PARAMETERS)) + "=" + encoded(one(TEXTS)));
            case 2 -> fields.add(fields.get(at));
            default -> fields.set(at, name + "=" + encoded(one(TEXTS)));
        }
        return String.join("&", fields);
    }

    private String json(String body) {
        try {
            JsonNode tree = JSON.readTree(body);
            if (tree == null || tree.isEmpty()) {
                return JSON.writeValueAsString(node());
            }
            change(tree);
            return JSON.writeValueAsString(tree);
        } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
            return body + one(TEXTS);
        }
    }

    private void change(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.isEmpty() ? "x" : one(names);
            if (object.path(name).isContainerNode() && !object.path(name).isEmpty() && random.nextBoolean()) {
                change(object.get(name));
            } else if (random.nextInt(5) == 0) {
                object.set(one(PARAMETERS), node());
            } else {
                object.set(name, node());
            }
        } else if (tree instanceof ArrayNode array) {
            if (array.isEmpty() || random.nextBoolean()) {
                array.add(node());
            } else {
                array.set(random.nextInt(array.size()), node());
            }
        }
    }

    private JsonNode node() {
        return switch (random.nextInt(9)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.getNodeFactory().booleanNode(random.nextBoolean());
            case 2 -> JSON.getNodeFactory().numberNode(random.nextLong());
            case 3 -> JSON.getNodeFactory().numberNode(random.nextDouble() * 1e12);
            case 4 -> JSON.createArrayNode().add(one(TEXTS)).addNull().add(7);
            case 5 -> JSON.createObjectNode().put(one(PARAMETERS), one(TEXTS));
            default -> JSON.getNodeFactory().textNode(one(TEXTS));
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
