package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may do what, at every route that the application answers: its handler mappings say which these are, and one
 * without a rule fails the build.
 */
class RolesAtEveryRouteTest extends Story {

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private static final Map<Persona, Sender> SENDERS = new EnumMap<>(Persona.class);

    @Test
    void everyRouteHasARule() {
        assertThat(rules().all().keySet())
                .as("rules in RulesOfTheApi, RulesOfPages, RulesOfAdministration")
                .containsExactlyInAnyOrderElementsOf(routes());
    }

    @TestFactory
    Iterable<DynamicTest> isForThoseWhomItsRuleNames() {
        return rules().all().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> look(rule.getValue())))
                .toList();
    }

    /** Refused people send what the first of those who may then has taken: it was right, and nobody has used it up. */
    private void look(RouteRule rule) {
        Persona first = rule.who().iterator().next();
        Sent right = rule.right().apply(first);
        Map<String, Integer> answers = new TreeMap<>();
        Map<String, Integer> expected = new TreeMap<>();
        Map<String, String> said = new TreeMap<>();
        boolean open = right.path().equals("/login");
        HttpResponse<String> stranger = Sender.stranger(port()).send(right);
        answers.put("nobody", stranger.statusCode());
        expected.put(
                "nobody", open ? 200 : !right.isPage() ? 401 : right.method().equals("GET") ? 302 : 403);
        if (stranger.statusCode() == 302) {
            assertThat(stranger.headers().firstValue("Location").orElse("")).endsWith("/login");
        }
        for (Persona persona : Persona.values()) {
            if (!rule.isFor(persona)) {
                note(persona, send(persona, right), answers, said);
                // Whether it is there is told only to those who may see it.
                boolean hidden = answers.get(persona.name()) == 404;
                boolean elsewhere =
                        right.path().equals("/") && said.get(persona.name()).contains("/admin");
                expected.put(persona.name(), hidden ? 404 : elsewhere ? 302 : 403);
            }
        }
        for (Persona persona : rule.who()) {
            note(persona, send(persona, persona == first ? right : rule.right().apply(persona)), answers, said);
            expected.put(persona.name(), rule.taken());
        }
        assertThat(answers).as(said.toString()).isEqualTo(expected);
    }

    private static void note(
            Persona persona, HttpResponse<String> answer, Map<String, Integer> answers, Map<String, String> said) {
        answers.put(persona.name(), answer.statusCode());
        said.put(
                persona.name(),
                answer.headers().firstValue("Location").orElse("")
                        + answer.body().substring(0, Math.min(300, answer.body().length())));
    }

    private HttpResponse<String> send(Persona persona, Sent sent) {
        return SENDERS.computeIfAbsent(persona, one -> Sender.signedIn(one.username(), wire, port()))
                .send(sent);
    }

    private RouteRules rules() {
        var rules = new RouteRules();
        var premises = new Premises(wire, desk, jdbc);
        RulesOfTheApi.addTo(rules, premises);
        RulesOfPages.addTo(rules, premises);
        RulesOfAdministration.addTo(rules, premises);
        return rules;
    }

    private TreeSet<String> routes() {
        return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(info ->
                        info.getPatternValues().stream().map(pattern -> methods(info) + " " + pattern + types(info)))
                .filter(route -> !route.endsWith(" /error"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String methods(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .sorted()
                .collect(Collectors.joining(","));
    }

    /** Two ways of sending the same are two routes. */
    private static String types(RequestMappingInfo info) {
        return info.getConsumesCondition().getConsumableMediaTypes().stream()
                .map(type -> " " + type)
                .sorted()
                .collect(Collectors.joining());
    }
}
