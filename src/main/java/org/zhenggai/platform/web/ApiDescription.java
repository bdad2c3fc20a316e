package org.zhenggai.platform.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.net.URI;
import org.springdoc.core.customizers.ServerBaseUrlCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The frame around what the controllers say of themselves at {@code /v3/api-docs}. */
@Configuration
class ApiDescription {

    private static final String BASIC = "basic";

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("整改督办平台 · Zhenggai")
                        .description("Failures are RFC 9457 problems in the language asked for by Accept-Language.")
                        .version("0.1.0"))
                .components(new Components()
                        .addSecuritySchemes(
                                BASIC,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme(BASIC)))
                .addSecurityItem(new SecurityRequirement().addList(BASIC));
    }

    /** Where it is read from, whatever name that host has for its readers. */
    @Bean
    ServerBaseUrlCustomizer serverWithoutHost() {
        return (url, request) -> {
            String path = URI.create(url).getPath();
            return path.isEmpty() ? "/" : path;
        };
    }
}
