package org.zhenggai.platform.engine;

import java.util.Map;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.ReadOnlyMapELResolver;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * The engine's expressions without a way from a value into the machine: names are the given beans, variables and what the
 * engine itself names; what may be called or read of them is listed in {@link ListedCalls}. Elements of lists, maps and
 * arrays can't be taken at all.
 */
public class BoundedExpressions extends JuelExpressionManager {

    private final Map<String, Class<?>> types;

    /** {@code types} are the beans' own classes; the beans themselves may be proxies of them. */
    public BoundedExpressions(Map<String, Object> beans, Map<String, Class<?>> types) {
        super(Map.copyOf(beans));
        this.types = Map.copyOf(types);
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolver = new CompositeELResolver();
        resolver.add(new VariableScopeElResolver());
        resolver.add(new VariableContextElResolver());
        resolver.add(new ReadOnlyMapELResolver(beans));
        resolver.add(new ListedCalls(types.values()));
        return resolver;
    }
}
