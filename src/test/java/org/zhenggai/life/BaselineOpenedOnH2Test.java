package org.zhenggai.life;

import org.springframework.test.context.ContextConfiguration;
import org.zhenggai.support.EmptySchema;
import org.zhenggai.support.KeptDatabase;

@ContextConfiguration(initializers = KeptDatabase.OnH2.class)
class BaselineOpenedOnH2Test extends BaselineOpened {

    @Override
    EmptySchema emptySchema() {
        return EmptySchema.h2();
    }
}
