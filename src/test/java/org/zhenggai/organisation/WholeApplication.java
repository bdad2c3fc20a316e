package org.zhenggai.organisation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.zhenggai.platform.security.signin.CheapHashes;
import org.zhenggai.support.OwnEngine;

/** The application on a port of its own and a database in memory; people of unit {@code cs} are the tests' own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:organisation;MODE=MySQL;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "zhenggai.initial-password=first-password",
        })
@ExtendWith(OwnEngine.class)
@Import({CheapHashes.class, RememberedTrail.class, TestPeople.class})
public @interface WholeApplication {}
