package org.zhenggai.organisation.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mybatis.spring.boot.autoconfigure.MybatisAutoConfiguration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.organisation.Role;
import org.zhenggai.organisation.Unit;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        classes = PeopleMappersTest.Slice.class,
        properties = "spring.datasource.url=jdbc:h2:mem:mappers;MODE=MySQL")
@Transactional
class PeopleMappersTest {

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage
    @ComponentScan("org.zhenggai.platform.migration")
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        MybatisAutoConfiguration.class
    })
    static class Slice {}

    @Autowired
    private PersonMapper people;

    @Autowired
    private PersonQueries queries;

    @Autowired
    private AccountMapper accounts;

    @Autowired
    private UnitMapper units;

    @Autowired
    private UnitQueries unitQueries;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void keepsEveryCharacterOfAName() {
        people.insert(new PersonRow("cs.rare", "王𬭎", "cs", true, 0));
        assertThat(jdbc.queryForMap("select name, unit_code, active, version from person where username = 'cs.rare'"))
                .containsEntry("NAME", "王𬭎")
                .containsEntry("UNIT_CODE", "cs")
                .containsEntry("ACTIVE", true)
                .containsEntry("VERSION", 0);
        assertThat(people.find("cs.rare")).contains(new PersonRow("cs.rare", "王𬭎", "cs", true, 0));
    }

    @Test
    void changesAPersonOfTheVersionThatWasReadOnly() {
        people.insert(new PersonRow("cs.one", "甲", "cs", true, 0));
        assertThat(people.update(new PersonRow("cs.one", "甲", "cs", false, 0))).isOne();
        assertThat(people.update(new PersonRow("cs.one", "甲", "cs", true, 0))).isZero();
        assertThat(people.find("cs.one")).contains(new PersonRow("cs.one", "甲", "cs", false, 1));
    }

    @Test
    void listsAPersonOnceForEachRoleAndSomebodyWithoutARoleOnce() {
        people.insert(new PersonRow("cs.two", "乙", "cs", true, 0));
        people.insertRole("cs.two", Role.HANDLER);
        people.insertRole("cs.two", Role.RESPONSIBLE_LEADER);
        people.insert(new PersonRow("cs.none", "丙", "cs", true, 0));
        assertThat(queries.byUsername("cs.two"))
                .extracting(PersonRoleRow::role)
                .containsExactly(Role.HANDLER, Role.RESPONSIBLE_LEADER);
        assertThat(queries.byUsername("cs.none")).containsExactly(new PersonRoleRow("cs.none", "丙", "cs", true, null));
        assertThat(queries.activeHolders("cs", Role.HANDLER)).hasSize(2);
        people.deleteRoles("cs.two");
        assertThat(queries.activeHolders("cs", Role.HANDLER)).isEmpty();
        assertThat(queries.names()).contains(new NameRow("cs.two", "乙"));
    }

    @Test
    void changesAnAccountOfTheVersionThatWasReadOnly() {
        people.insert(new PersonRow("cs.acc", "丁", "cs", true, 0));
        accounts.insert(new AccountRow("cs.acc", "hash", true, 0));
        assertThat(accounts.update(new AccountRow("cs.acc", "other", false, 0))).isOne();
        assertThat(accounts.update(new AccountRow("cs.acc", "third", false, 0))).isZero();
        assertThat(accounts.find("cs.acc")).contains(new AccountRow("cs.acc", "other", false, 1));
        assertThat(queries.signIn("cs.acc")).containsExactly(new SignInRow("cs.acc", "cs", true, "other", false, null));
    }

    @Test
    void keepsUnits() {
        units.insert(new Unit("cs", "测试单位", Unit.Kind.COUNTY));
        assertThat(unitQueries.all()).contains(new Unit("cs", "测试单位", Unit.Kind.COUNTY));
    }
}
