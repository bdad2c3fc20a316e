package org.zhenggai.support;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.MappedStatement;
import org.mybatis.spring.SqlSessionTemplate;
import org.mybatis.spring.boot.autoconfigure.MybatisAutoConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A migrated schema with pool, transactions and mappers as application.yml wires them, and no feature around it. */
public final class Database implements AutoCloseable {

    private final String name;
    private final ConfigurableApplicationContext context;

    private Database(String name, ConfigurableApplicationContext context) {
        this.name = name;
        this.context = context;
    }

    static Database open(EmptySchema schema) {
        var application = new SpringApplicationBuilder(Tables.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .profiles(schema.profile())
                .properties("spring.datasource.hikari.maximum-pool-size=4")
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("schema", schema.settings())));
        return new Database(schema.name(), application.run());
    }

    /** Any mapper whose XML lies in a {@code persistence} package. */
    public <T> T mapper(Class<T> type) {
        return context.getBean(SqlSessionTemplate.class).getMapper(type);
    }

    /** As the mapper files have it, whatever they include of each other. */
    MappedStatement statement(String id) {
        return context.getBean(SqlSessionTemplate.class).getConfiguration().getMappedStatement(id);
    }

    public DataSource dataSource() {
        return context.getBean(DataSource.class);
    }

    public JdbcTemplate jdbc() {
        return context.getBean(JdbcTemplate.class);
    }

    /** One row as it lies in its table, by column names in small letters, which H2 would write in capitals. */
    public Map<String, Object> row(String sql, Object... arguments) {
        Map<String, Object> row = new LinkedHashMap<>();
        jdbc().queryForMap(sql, arguments).forEach((column, value) -> row.put(column.toLowerCase(Locale.ROOT), value));
        return row;
    }

    public TransactionTemplate transactions() {
        return context.getBean(TransactionTemplate.class);
    }

    public <T> T inTransaction(Supplier<T> work) {
        return transactions().execute(status -> work.get());
    }

    public boolean isMariaDb() {
        return name.equals("MariaDB");
    }

    @Override
    public void close() {
        context.close();
    }

    @Override
    public String toString() {
        return name;
    }

    @ComponentScan("org.zhenggai.platform.migration")
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        MybatisAutoConfiguration.class
    })
    static class Tables {}
}
