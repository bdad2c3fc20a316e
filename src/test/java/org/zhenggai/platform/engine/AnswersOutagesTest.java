package org.zhenggai.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLRecoverableException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.zhenggai.platform.outage.Outages;
import org.zhenggai.platform.text.ShippedTexts;

class AnswersOutagesTest {

    private static final ProcessEngineException AWAY = new ProcessEnginePersistenceException(
            "ENGINE-03083 select * from ACT_RU_TASK", new SQLRecoverableException("Communications link failure"));

    @AfterEach
    void noRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task", "/camunda/api/engine/engine/default/task"})
    void aProgramHears503AndNeitherSqlNorNames(String path) {
        asking(path);
        assertThatThrownBy(() -> failing(AWAY).execute(context -> null))
                .isInstanceOfSatisfying(DatabaseAway.class, away -> {
                    assertThat(away.getResponse().getStatus()).isEqualTo(503);
                    assertThat(away.getResponse().getHeaderString("Retry-After"))
                            .isEqualTo("10");
                    ExceptionDto body = (ExceptionDto) away.getResponse().getEntity();
                    assertThat(body.getMessage()).contains("数据库暂时无法使用").doesNotContain("ACT_", "ENGINE-");
                    assertThat(body.getType()).isEqualTo("DatabaseAway");
                });
    }

    @Test
    void everybodyElseGetsTheEnginesOwnException() {
        assertThatThrownBy(() -> failing(AWAY).execute(context -> null)).isSameAs(AWAY);
        asking("/api/items");
        assertThatThrownBy(() -> failing(AWAY).execute(context -> null)).isSameAs(AWAY);
    }

    @Test
    void whatIsNoOutageIsLeftAsItIs() {
        asking("/engine-rest/task");
        ProcessEngineException other = new ProcessEngineException("a mistake");
        assertThatThrownBy(() -> failing(other).execute(context -> null)).isSameAs(other);
    }

    private static void asking(String path) {
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(new MockHttpServletRequest("GET", path)));
    }

    private static AnswersOutages failing(RuntimeException failure) {
        AnswersOutages interceptor = new AnswersOutages(new Outages(), ShippedTexts.texts());
        interceptor.setNext(new CommandInterceptor() {
            @Override
            public <T> T execute(Command<T> command) {
                throw failure;
            }
        });
        return interceptor;
    }
}
