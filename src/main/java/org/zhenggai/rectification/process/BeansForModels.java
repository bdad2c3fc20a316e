package org.zhenggai.rectification.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhenggai.platform.engine.model.CallableBeans;

/** The words of an administrator's models: who owes work, and which there is. What happens to the item is not theirs to say. */
@Component
public class BeansForModels implements CallableBeans {

    @Override
    public Map<String, Class<?>> types() {
        return Map.of("duty", DutyBean.class, "work", WorkBean.class);
    }
}
