package org.zhenggai.life;

import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhenggai.Zhenggai;
import org.zhenggai.platform.security.signin.CheapHashes;
import org.zhenggai.support.EmptySchema;

/**
 * The sandbox started once more, beside the one that a test shares, on MariaDB where that runs. It stays until the JVM
 * ends: closing it would take the engine's web applications away from every other context.
 */
final class AnotherStart {

    private final ConfigurableApplicationContext application;

    AnotherStart() {
        EmptySchema schema = EmptySchema.onBoth().reduce((first, last) -> last).orElseThrow();
        String[] profiles = Stream.of(schema.profile(), "sandbox").toArray(String[]::new);
        application = new SpringApplicationBuilder(Zhenggai.class, CheapHashes.class)
                .profiles(profiles)
                .properties(
                        "camunda.bpm.job-execution.enabled=false",
                        "zhenggai.sweep.enabled=false",
                        "zhenggai.initial-password=" + Story.PASSWORD)
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("schema", schema.settings())))
                .run("--server.port=0");
    }

    JdbcTemplate jdbc() {
        return application.getBean(JdbcTemplate.class);
    }
}
