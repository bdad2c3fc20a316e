package org.zhenggai.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.zhenggai.Zhenggai;
import org.zhenggai.catalogue.Grade;
import org.zhenggai.catalogue.ItemOrder;
import org.zhenggai.catalogue.Kind;
import org.zhenggai.catalogue.Term;
import org.zhenggai.deadline.DayType;
import org.zhenggai.organisation.Actor;
import org.zhenggai.rectification.Lives;
import org.zhenggai.rectification.order.DispatchItem;
import org.zhenggai.rectification.order.RegisterItem;
import org.zhenggai.support.EmptySchema;

/** The whole application: the same door, use cases and listeners as behind the API. */
final class ProductContender extends Contender {

    private static final List<String> WHO = List.of("sfj.handler", "sfj.handler", "sfj.leader", "office.officer");

    private final ConfigurableApplicationContext context;
    private final Map<String, UserDetails> people = new ConcurrentHashMap<>();
    private final RegisterItem registerItem;
    private final DispatchItem dispatchItem;
    private final Lives lives;
    private final JdbcTemplate jdbc;

    ProductContender(EmptySchema schema) {
        context = new SpringApplicationBuilder(Zhenggai.class)
                .profiles(schema.profile())
                .properties(
                        "server.port=0",
                        "camunda.bpm.job-execution.enabled=false",
                        "zhenggai.initial-password=bench-only-password",
                        "logging.level.root=warn")
                .initializers(starting -> starting.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("schema", schema.settings())))
                .run(LongStatements.with());
        UserDetailsService accounts = context.getBean(UserDetailsService.class);
        WHO.forEach(username -> people.computeIfAbsent(username, accounts::loadUserByUsername));
        registerItem = context.getBean(RegisterItem.class);
        dispatchItem = context.getBean(DispatchItem.class);
        lives = context.getBean(Lives.class);
        jdbc = context.getBean(JdbcTemplate.class);
    }

    @Override
    String name() {
        return "product";
    }

    @Override
    void start(String code) {
        ItemOrder order = new ItemOrder(
                code,
                "SFZDC-2022",
                1,
                "基准测试事项",
                false,
                null,
                "按要求完成整改。",
                null,
                Kind.PHASED,
                Grade.GENERAL,
                "sfj",
                List.of(),
                null,
                Term.after(60, DayType.WORKING),
                "measures-checklist",
                null,
                true,
                List.of(),
                List.of(),
                null);
        registerItem.register(order, Actor.SYSTEM);
        dispatchItem.dispatch(code, Actor.SYSTEM);
    }

    @Override
    String task(String code) {
        return jdbc.queryForObject("select task_id from assignment where item_code = ?", String.class, code);
    }

    @Override
    void complete(String task, int step) {
        UserDetails person = people.get(WHO.get(step));
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        lives.complete(task, STEPS.get(step), null);
    }

    @Override
    JdbcTemplate jdbc() {
        return jdbc;
    }

    @Override
    public void close() {
        context.close();
    }
}
