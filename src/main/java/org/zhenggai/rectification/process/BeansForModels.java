package org.zhenggai.rectification.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhenggai.platform.engine.CallableBeans;

/** The words of the models' expressions. */
@Component
public class BeansForModels implements CallableBeans {

    @Override
    public Map<String, Class<?>> types() {
        return Map.of("duty", DutyBean.class, "work", WorkBean.class, "life", LifeBean.class);
    }
}
