package org.zhenggai.platform.outage;

import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PoolConfiguration {

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    BoundedPool dataSource(DataSourceProperties properties) {
        return properties.initializeDataSourceBuilder().type(BoundedPool.class).build();
    }
}
