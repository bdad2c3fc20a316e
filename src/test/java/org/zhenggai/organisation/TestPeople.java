package org.zhenggai.organisation;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.zhenggai.organisation.Unit.Kind;
import org.zhenggai.organisation.staff.Accounts;
import org.zhenggai.organisation.staff.Units;

/** Somebody of every kind that the tests need, all with one password; made after the first start. */
public class TestPeople implements ApplicationRunner {

    public static final String PASSWORD = "a-known-password";

    private final Units units;
    private final Accounts accounts;
    private final Organisation organisation;
    private final AuthorizationService authorizations;

    TestPeople(Units units, Accounts accounts, Organisation organisation, AuthorizationService authorizations) {
        this.units = units;
        this.accounts = accounts;
        this.organisation = organisation;
        this.authorizations = authorizations;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (organisation.findUnit("cs").isPresent()) {
            return;
        }
        units.addAll(List.of(new Unit("cs", "测试单位", Kind.CITY_UNIT), new Unit("cspt", "测试平台", Kind.PLATFORM)));
        accounts.createAll(
                List.of(
                        new Person("cs.newcomer", "新来的", "cs", true, Set.of(Role.HANDLER)),
                        new Person("cs.newcomer2", "又一位新来的", "cs", true, Set.of(Role.HANDLER))),
                PASSWORD);
        accounts.create(new Person("cs.handler", "王𬭎", "cs", true, Set.of(Role.HANDLER)), PASSWORD, false);
        accounts.create(new Person("cs.leader", "李四", "cs", true, Set.of(Role.RESPONSIBLE_LEADER)), PASSWORD, false);
        accounts.create(new Person("cs.gone", "赵六", "cs", false, Set.of(Role.HANDLER)), PASSWORD, false);
        accounts.create(new Person("cspt.system", "系统员", "cspt", true, Set.of(Role.SYSTEM_ADMIN)), PASSWORD, false);
        accounts.create(new Person("cspt.security", "安全员", "cspt", true, Set.of(Role.SECURITY_ADMIN)), PASSWORD, false);
        Authorization tasklist = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        tasklist.setGroupId("cs.HANDLER");
        tasklist.setResource(Resources.APPLICATION);
        tasklist.setResourceId("tasklist");
        tasklist.addPermission(Permissions.ACCESS);
        authorizations.saveAuthorization(tasklist);
    }
}
