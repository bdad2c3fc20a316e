package org.zhenggai.support;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;

@OnH2
@ActiveProfiles("sandbox")
@SpringBootTest(classes = Database.Tables.class, webEnvironment = WebEnvironment.NONE)
class SpringTestsReachH2Test extends SpringTestsReachTheirDatabase {
    @Override
    String driver() {
        return "H2";
    }
}
