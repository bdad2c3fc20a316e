package org.zhenggai.platform.intake;

import com.github.benmanes.caffeine.cache.Ticker;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.ProtocolHandler;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeSettings.class)
class IntakeConfiguration {

    @Bean
    Intake intake(
            IntakeSettings settings, @Value("${spring.servlet.multipart.max-request-size}") DataSize largestUpload) {
        return new Intake(settings, largestUpload, Ticker.systemTicker());
    }

    @Bean
    TomcatConnectorCustomizer boundedBodies(Intake intake) {
        return connector -> bound(connector, intake);
    }

    /** The container makes its adapter when the connector begins, and nobody else may replace it. */
    static void bound(Connector connector, Intake intake) {
        connector.addLifecycleListener(event -> {
            if (event.getType().equals(Lifecycle.AFTER_INIT_EVENT)) {
                ProtocolHandler protocol = connector.getProtocolHandler();
                protocol.setAdapter(new IntakeAdapter(protocol.getAdapter(), intake));
            }
        });
    }

    /** In front of everything that might read a body. */
    @Bean
    FilterRegistrationBean<RefusedBodies> refusedBodies() {
        var registration = new FilterRegistrationBean<>(new RefusedBodies());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<LargeAnswers> largeAnswers(Intake intake) {
        var registration = new FilterRegistrationBean<>(new LargeAnswers(intake));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    FilterRegistrationBean<ConcurrencyLimit> shareOfRequests(IntakeSettings settings) {
        var registration = new FilterRegistrationBean<>(
                new ConcurrencyLimit(new Bulkhead(Integer.MAX_VALUE, settings.eachPerson())));
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        return registration;
    }
}
