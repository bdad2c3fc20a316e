package org.zhenggai.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhenggai.platform.security.signin.CheapHashes;
import org.zhenggai.support.OnH2;
import org.zhenggai.support.OwnEngine;

/** The sandbox as a newcomer finds it, although its first start was cut off half-way and another one finished it. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.profiles.include=sandbox",
            "camunda.bpm.job-execution.enabled=false",
            "zhenggai.initial-password=" + Story.PASSWORD,
            "zhenggai.sweep.enabled=false",
        })
@OnH2
@ExtendWith(OwnEngine.class)
@Import({CheapHashes.class, StumblingTrail.class, CutOffStory.class})
abstract class LivedInSandbox {

    @LocalServerPort
    private int port;

    @Autowired
    CutOffStory story;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    Wire wire;
    Desk desk;
    List<JsonNode> items;

    @BeforeEach
    void sitDown() {
        wire = new Wire(port, Story.PASSWORD);
        desk = new Desk(wire);
        items = Desk.list(wire.get(Desk.OFFICER, "/api/items?size=100").json().path("content"));
    }

    /** The engine's clock is one for the whole JVM. */
    @AfterEach
    void letTheEnginesClockRun() {
        ClockUtil.reset();
    }

    int rows(String table, String where, Object... arguments) {
        return jdbc.queryForObject("select count(*) from " + table + " where " + where, Integer.class, arguments);
    }
}
