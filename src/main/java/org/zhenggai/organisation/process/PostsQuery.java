package org.zhenggai.organisation.process;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.GroupQueryProperty;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;

class PostsQuery extends GroupQueryImpl {

    private final transient EngineDirectory directory;

    PostsQuery(EngineDirectory directory, CommandExecutor executor) {
        super(executor);
        this.directory = directory;
    }

    @Override
    public long executeCount(CommandContext context) {
        return matching().count();
    }

    @Override
    public List<Group> executeList(CommandContext context, Page page) {
        return Pages.cut(matching().sorted(Pages.order(orderingProperties, PostsQuery::property)), this, page);
    }

    private Stream<Group> matching() {
        List<String> ofMember = userId == null
                ? null
                : directory.person(userId).map(directory::groupIds).orElse(List.of());
        return directory.groups().stream()
                .filter(group -> ofMember == null || ofMember.contains(group.getId()))
                .filter(this::isWanted);
    }

    private boolean isWanted(Group group) {
        return Wildcards.equal(id, group.getId())
                && (ids == null || Arrays.asList(ids).contains(group.getId()))
                && Wildcards.equal(name, group.getName())
                && Wildcards.like(nameLike, group.getName())
                && Wildcards.equal(type, group.getType())
                && tenantId == null
                && procDefId == null;
    }

    private static String property(Group group, Object property) {
        if (GroupQueryProperty.NAME.equals(property)) {
            return group.getName();
        }
        return GroupQueryProperty.TYPE.equals(property) ? group.getType() : group.getId();
    }
}
