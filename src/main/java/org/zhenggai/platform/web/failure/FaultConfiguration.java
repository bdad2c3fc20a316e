package org.zhenggai.platform.web.failure;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.zhenggai.platform.outage.Outages;

/** Where failures end that Spring MVC never sees. */
@Configuration(proxyBeanMethods = false)
class FaultConfiguration {

    /** Behind the filter that reads a proxy's headers, before the one that reads the session. */
    private static final int BEFORE_THE_SESSION = Ordered.HIGHEST_PRECEDENCE + 25;

    @Bean
    FilterRegistrationBean<OutageFilter> outageFilter(Outages outages, BareAnswer answer) {
        var registration = new FilterRegistrationBean<>(new OutageFilter(outages, answer));
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        registration.setOrder(BEFORE_THE_SESSION);
        return registration;
    }

    /**
     * Names of fields are looked at with their values, by {@code StorableFields}: the firewall would throw wherever
     * somebody asks for a field, in the midst of saying what was wrong too.
     */
    @Bean
    static HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterNames(name -> true);
        return firewall;
    }

    /** An address or a method that the firewall lets in nowhere: not to the page of errors either. */
    @Bean
    RequestRejectedHandler rejectedRequests(BareAnswer answer) {
        return (request, response, rejected) -> answer.write(request, response, HttpServletResponse.SC_BAD_REQUEST);
    }

    /** Behind Boot's own, so that ours is the first to speak. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> containerErrors(BareAnswer answer) {
        return factory -> factory.addContextCustomizers(context -> {
            StandardHost host = (StandardHost) context.getParent();
            host.setErrorReportValveClass(null);
            host.getPipeline().addValve(new ContainerErrors(answer));
        });
    }
}
