package org.zhenggai.platform.security.signin;

import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhenggai.platform.security.SigningKey;

/** A key in a database of its own. */
final class TestKey {

    private TestKey() {}

    static SigningKey make() {
        return new SigningKey(table());
    }

    static JdbcTemplate table() {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=MySQL;DB_CLOSE_DELAY=-1");
        var jdbc = new JdbcTemplate(source);
        jdbc.execute("create table signing_key (name varchar(32) primary key, secret varchar(64) not null)");
        return jdbc;
    }
}
