package org.zhenggai.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What no body of ours needs costs a parser most: numbers of a thousand digits, brackets in brackets. A key that comes
 * twice is refused, or two readers of one body could see different ones.
 */
@Configuration(proxyBeanMethods = false)
class JsonLimits {

    private static final int DEEPEST = 50;
    private static final int LONGEST_NUMBER = 50;
    private static final int LONGEST_NAME = 256;

    @Bean
    Jackson2ObjectMapperBuilderCustomizer narrowJson() {
        return builder -> builder.featuresToEnable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .postConfigurer(mapper -> mapper.getFactory()
                        .setStreamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(DEEPEST)
                                .maxNumberLength(LONGEST_NUMBER)
                                .maxNameLength(LONGEST_NAME)
                                .build()));
    }
}
