package org.zhenggai.platform.proxy;

import jakarta.servlet.DispatcherType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
class ProxyConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ProxyConfiguration.class);

    @Bean
    static FilterRegistrationBean<ProxyFilter> proxyFilter(
            @Value("${zhenggai.trusted-proxies}") String setting,
            @Value("${zhenggai.base-url}") String baseUrl,
            ServerProperties server) {
        TrustedProxies proxies = TrustedProxies.named(setting);
        if (proxies.isEmpty()
                && !Ssl.isEnabled(server.getSsl())
                && baseUrl.strip().startsWith("https:")) {
            LOG.warn("ZHENGGAI_BASE_URL is https, but ZHENGGAI_TRUSTED_PROXIES names no proxy: cookies are not Secure, "
                    + "and every client has the proxy's address.");
        }
        var registration = new FilterRegistrationBean<>(new ProxyFilter(proxies, OwnName.in(baseUrl)));
        // Errors are dispatched by the container with the request as it came.
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
