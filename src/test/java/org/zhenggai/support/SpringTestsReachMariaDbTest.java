package org.zhenggai.support;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;

@OnMariaDb
@ActiveProfiles("sandbox")
@SpringBootTest(classes = Database.Tables.class, webEnvironment = WebEnvironment.NONE)
class SpringTestsReachMariaDbTest extends SpringTestsReachTheirDatabase {
    @Override
    String driver() {
        return "MySQL";
    }
}
