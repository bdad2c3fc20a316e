package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Right requests to every route of ours and of the engine, changed at random, but the same each time: none ends in a
 * failure of the server, in a page that is not ours, or in a text that tells how we are made.
 */
class UnexpectedRequestsTest extends Story {

    private static final int REQUESTS = 10_000;
    private static final long SEED = 20_261_128;
    /** In each, right requests are made anew: some are used up when they are taken. */
    private static final int ROUNDS = 4;

    /** One after the other, so that the same requests meet the same state each time. */
    private static final int SENDERS = 1;

    private static final Pattern INSIDES = Pattern.compile(
            "(?:org|java|jakarta|com)\\.(?:[a-z]+\\.)+[A-Z]\\w+|\\bat [\\w.$]+\\([\\w]+\\.java|ENGINE-\\d|Apache Tomcat"
                    + "|\\b(?:SELECT|INSERT|UPDATE) .* (?:FROM|INTO|SET) |[a-z]Exception\\b");

    private final Map<Persona, Sender> senders = new EnumMap<>(Persona.class);
    /** Whose own password is guessed wrongly, so that nobody else's sign-in is throttled for it. */
    private Sender newcomer;

    private Premises premises;

    @BeforeEach
    void signIn() {
        premises = new Premises(wire, desk, jdbc);
        for (Persona persona : Persona.values()) {
            senders.put(persona, Sender.signedIn(persona.username(), wire, port()));
        }
        newcomer = Sender.signedIn(premises.personWithASession(), wire, port());
    }

    @Test
    void noneEndsInAFailure() throws Exception {
        Map<String, String> failures = new ConcurrentSkipListMap<>();
        ExecutorService strangers = Executors.newFixedThreadPool(SENDERS);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                List<Candidate> candidates = candidates();
                List<Callable<Void>> work = new ArrayList<>();
                for (int no = 0; no < SENDERS; no++) {
                    var mutations = new Mutations(SEED + round * SENDERS + no);
                    work.add(() -> send(candidates, mutations, failures));
                }
                for (Future<Void> done : strangers.invokeAll(work)) {
                    done.get();
                }
            }
        } finally {
            strangers.shutdownNow();
        }
        assertThat(failures).isEmpty();
    }

    private Void send(List<Candidate> candidates, Mutations mutations, Map<String, String> failures) {
        for (int sent = 0; sent < REQUESTS / ROUNDS / SENDERS; sent++) {
            Candidate candidate = mutations.one(candidates);
            Sent changed = mutations.of(candidate.right());
            HttpResponse<String> answer = candidate.sender().send(changed);
            String wrong = wrong(answer);
            if (wrong != null) {
                failures.putIfAbsent(
                        candidate.route() + " " + wrong,
                        candidate.sender() + " " + changed + "\n -> " + answer.statusCode() + " "
                                + answer.body()
                                        .substring(
                                                0, Math.min(400, answer.body().length())));
            }
        }
        return null;
    }

    private static String wrong(HttpResponse<String> answer) {
        if (answer.statusCode() >= 500) {
            return "fails";
        }
        if (answer.statusCode() < 400 || answer.body().isEmpty()) {
            return null;
        }
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (type.startsWith("text/html") && !answer.body().contains("整改督办平台")) {
            return "is no page of ours";
        }
        if (!type.matches("(?:text/html|application/(?:problem\\+)?json).*")) {
            return "answers " + type;
        }
        return INSIDES.matcher(answer.body()).find() ? "tells how we are made" : null;
    }

    private record Candidate(String route, Sender sender, Sent right) {}

    private List<Candidate> candidates() {
        var rules = new RouteRules();
        RulesOfTheApi.addTo(rules, premises);
        RulesOfPages.addTo(rules, premises);
        RulesOfAdministration.addTo(rules, premises);
        List<Candidate> all = new ArrayList<>();
        rules.all().forEach((route, rule) -> {
            Persona first = rule.who().iterator().next();
            Sender sender = route.contains("password") && first == Persona.HANDLER ? newcomer : senders.get(first);
            all.add(new Candidate(route, sender, rule.right().apply(first)));
        });
        engineRoutes()
                .forEach((route, right) ->
                        all.add(new Candidate(route, senders.get(Persona.HANDLER), right.apply(route))));
        return all;
    }

    private Map<String, Function<String, Sent>> engineRoutes() {
        String task = premises.task();
        String variables = "{\"variables\":{\"decision\":{\"value\":\"accept\",\"type\":\"String\"}}}";
        String query = "{\"processVariables\":[{\"name\":\"grade\",\"operator\":\"eq\",\"value\":\"GENERAL\"}],"
                + "\"sorting\":[{\"sortBy\":\"dueDate\",\"sortOrder\":\"asc\"}],\"nameLike\":\"%交办%\"}";
        Map<String, Function<String, Sent>> routes = new TreeMap<>();
        for (String root :
                List.of("/engine-rest", "/engine-rest/engine/default", "/camunda/api/engine/engine/default")) {
            for (String act : List.of("complete", "submit-form")) {
                routes.put(root + "/task/" + task + "/" + act, path -> Sent.json("POST", path, variables));
            }
            routes.put(
                    root + "/task/" + task + "/claim", path -> Sent.json("POST", path, "{\"userId\":\"sfj.handler\"}"));
            routes.put(root + "/task", path -> Sent.json("POST", path, query));
            routes.put(root + "/task/count", path -> Sent.json("POST", path, query));
            routes.put(root + "/task?processInstanceBusinessKey=ZG-2022-0703&sortBy=dueDate&sortOrder=asc", Sent::get);
            routes.put(root + "/task/" + task, Sent::get);
            routes.put(root + "/task/" + task + "/form", Sent::get);
        }
        routes.put("/camunda/api/engine/engine/default/filter", Sent::get);
        routes.put("/camunda/app/tasklist/default/", Sent::get);
        return routes;
    }
}
