package org.zhenggai.life;

import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.zhenggai.support.EmptySchema;
import org.zhenggai.support.KeptDatabase;
import org.zhenggai.support.OnMariaDb;

@ExtendWith(OnMariaDb.WhereItRuns.class)
@TestPropertySource(properties = "spring.profiles.include=mysql")
@ContextConfiguration(initializers = KeptDatabase.OnMariaDb.class)
class BaselineOpenedOnMariaDbTest extends BaselineOpened {

    @Override
    EmptySchema emptySchema() {
        return EmptySchema.mariaDb();
    }
}
