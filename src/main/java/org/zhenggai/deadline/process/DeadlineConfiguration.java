package org.zhenggai.deadline.process;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhenggai.deadline.Calendars;
import org.zhenggai.deadline.Deadlines;
import org.zhenggai.deadline.StagePolicy;

@Configuration
class DeadlineConfiguration {

    @Bean
    Deadlines deadlines(Calendars calendars, StagePolicy policy) {
        return new Deadlines(calendars, policy);
    }
}
