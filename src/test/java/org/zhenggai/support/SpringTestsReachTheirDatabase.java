package org.zhenggai.support;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

abstract class SpringTestsReachTheirDatabase {

    @Autowired
    DataSource dataSource;

    @Value("${zhenggai.security.require-password-change}")
    boolean requirePasswordChange;

    abstract String driver();

    @Test
    void andKeepTheirOwnProfiles() throws Exception {
        try (var connection = dataSource.getConnection()) {
            assertThat(connection.getMetaData().getDriverName()).startsWith(driver());
        }
        assertThat(requirePasswordChange).isFalse();
    }
}
