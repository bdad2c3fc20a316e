package org.zhenggai.platform.sweep;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhenggai.platform.outage.Outage;
import org.zhenggai.platform.outage.Outages;

/** A round that fails is followed by the next one; the stack trace of an outage would be written each time. */
@Configuration(proxyBeanMethods = false)
class FailedRounds {

    private static final Logger LOG = LoggerFactory.getLogger(FailedRounds.class);

    @Bean
    ThreadPoolTaskSchedulerCustomizer failedRoundsInOneLine(Outages outages) {
        return scheduler -> scheduler.setErrorHandler(failure -> {
            if (Outage.isIn(failure)) {
                outages.note(failure);
            } else {
                LOG.error("A round failed; the next one comes", failure);
            }
        });
    }
}
