package org.zhenggai.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration
class TimeConfiguration {

    /** The only source of "now"; milliseconds, because the tables hold no more. */
    @Bean
    @Profile("!sandbox")
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }

    @Bean
    @Profile("sandbox")
    SandboxClock sandboxClock() {
        return new SandboxClock();
    }

    @Bean
    MachineTime machineTime() {
        return Instant::now;
    }
}
