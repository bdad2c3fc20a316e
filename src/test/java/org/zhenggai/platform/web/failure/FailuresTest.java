package org.zhenggai.platform.web.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.io.EOFException;
import java.io.IOException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLRecoverableException;
import java.util.List;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.CloseNowException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.outage.Outages;

class FailuresTest {

    private final Failures failures = new Failures(new Outages());

    @Test
    void aRefusalKeepsItsReasonThroughTheEngineAndTheContainer() {
        Refused refused = Refused.conflict("account.unknown", "sfj.handler");
        Failure failure = failures.of(new ServletException(new ProcessEngineException("in a listener", refused)));
        assertThat(failure.status()).isEqualTo(409);
        assertThat(failure.key()).isEqualTo("account.unknown");
        assertThat(failure.arguments()).containsExactly("sfj.handler");
    }

    @Test
    void aLostRaceIsAConflict() {
        assertThat(failures.of(new CannotAcquireLockException("deadlock")).status())
                .isEqualTo(409);
        assertThat(failures.of(new OptimisticLockingException("task")).status()).isEqualTo(409);
        assertThat(failures.of(new ProcessEngineException("x", new CannotAcquireLockException("deadlock")))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aFileTooLargeIsSaidToBeSo() {
        assertThat(failures.of(new MaxUploadSizeExceededException(1)).status()).isEqualTo(413);
    }

    @Test
    void aClientThatWentAwayIsNoFaultOfOurs() {
        var advice = new FailureAdvice(failures, null, null);
        for (Exception gone : List.of(new EOFException(), new CloseNowException("slow"), new ClientAbortException())) {
            assertThatThrownBy(() -> advice.failed(gone, null, null)).isSameAs(gone);
        }
    }

    @Test
    void anUploadForWhichTheDiskHasNoRoomIsNotTheSendersMistake() {
        assertThat(failures.of(new MultipartException("parse", new IOException("No space left on device")))
                        .status())
                .isEqualTo(507);
        assertThat(failures.of(new MultipartException("parse", new IOException("connection reset")))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aRowOfTheEngineThatAnotherHasWrittenFirstIsALostRace() {
        var twice = new ProcessEngineException("x", new SQLIntegrityConstraintViolationException("twice", "23505"));
        assertThat(failures.of(twice).status()).isEqualTo(409);
    }

    @Test
    void anOutageOfTheDatabaseIsOneThroughTheEngineToo() {
        var gone = new ProcessEngineException("x", new SQLRecoverableException("Communications link failure"));
        assertThat(failures.of(gone).status()).isEqualTo(503);
    }

    @Test
    void whatIsOurFaultTellsNothingButANumber() {
        Failure failure = failures.of(new IllegalStateException("internals"));
        assertThat(failure.status()).isEqualTo(500);
        assertThat(failure.reference()).isNotBlank();
        assertThat(failure.arguments()).containsExactly(failure.reference());
        assertThat(failures.of(new ProcessEngineException("x", new IllegalStateException()))
                        .status())
                .isEqualTo(500);
    }
}
