package org.zhenggai.organisation.process;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryProperty;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.zhenggai.organisation.Person;

/** A few hundred people at most: read, then filtered here. */
class PeopleQuery extends UserQueryImpl {

    private final transient EngineDirectory directory;

    PeopleQuery(EngineDirectory directory, CommandExecutor executor) {
        super(executor);
        this.directory = directory;
    }

    @Override
    public long executeCount(CommandContext context) {
        return matching().count();
    }

    @Override
    public List<User> executeList(CommandContext context, Page page) {
        return Pages.cut(matching().sorted(Pages.order(orderingProperties, PeopleQuery::property)), this, page);
    }

    private Stream<User> matching() {
        Stream<Person> people = id == null ? directory.people().stream() : directory.person(id).stream();
        return people.filter(this::isWanted).map(directory::user).filter(this::isNamedAsWanted);
    }

    private boolean isWanted(Person person) {
        return Wildcards.equal(id, person.username())
                && (ids == null || Arrays.asList(ids).contains(person.username()))
                && (groupId == null
                        || person.active() && directory.groupIds(person).contains(groupId))
                && tenantId == null
                && procDefId == null;
    }

    private boolean isNamedAsWanted(User user) {
        return Wildcards.equal(firstName, user.getFirstName())
                && Wildcards.like(firstNameLike, user.getFirstName())
                && Wildcards.equal(lastName, user.getLastName())
                && Wildcards.like(lastNameLike, user.getLastName())
                && Wildcards.equal(email, user.getEmail())
                && Wildcards.like(emailLike, user.getEmail());
    }

    private static String property(User user, Object property) {
        return UserQueryProperty.FIRST_NAME.equals(property) ? user.getFirstName() : user.getId();
    }
}
