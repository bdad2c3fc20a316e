package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.zhenggai.platform.security.signin.CheapHashes;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.support.OnH2;
import org.zhenggai.support.OwnEngine;

/** The sandbox without its story: a system administrator moves the clock. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.profiles.include=sandbox",
            "camunda.bpm.job-execution.enabled=false",
            "zhenggai.initial-password=" + Story.PASSWORD,
            "zhenggai.sandbox.story=false",
            "zhenggai.sweep.enabled=false",
        })
@OnH2
@ExtendWith(OwnEngine.class)
@Import(CheapHashes.class)
public abstract class TrainingGround {

    protected static final String ADMINISTRATOR = "sys.admin";
    protected static final String PASSWORD = Story.PASSWORD;

    @LocalServerPort
    protected int port;

    protected Wire wire;
    protected Desk desk;

    @BeforeEach
    void sitDown() {
        wire = new Wire(port, PASSWORD);
        desk = new Desk(wire);
    }

    /** The engine's clock is one for the whole JVM. */
    @AfterEach
    void letTheEnginesClockRun() {
        ClockUtil.reset();
    }

    protected final JsonNode standAt(String instant) {
        Answer answer = clock(ADMINISTRATOR, Map.of("instant", instant));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        OffsetDateTime asked = OffsetDateTime.parse(instant);
        assertThat(OffsetDateTime.parse(answer.json().path("instant").asText()))
                .isEqualTo(asked.atZoneSameInstant(Zones.CITY).toOffsetDateTime());
        return answer.json();
    }

    final Answer clock(String user, Object body) {
        return wire.send(user, "POST", "/api/sandbox/clock", body);
    }
}
