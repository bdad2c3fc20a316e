package org.zhenggai.platform.web.failure;

import jakarta.servlet.ServletException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.ProcessEngineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.outage.Causes;
import org.zhenggai.platform.outage.FreeSpace;
import org.zhenggai.platform.outage.LostRace;
import org.zhenggai.platform.outage.Outage;
import org.zhenggai.platform.outage.Outages;

/** Tells from an exception what a person should hear; what is our own fault is logged under a random number. */
@Component
class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Outages outages;

    Failures(Outages outages) {
        this.outages = outages;
    }

    Failure of(Throwable thrown) {
        Throwable cause = thrown.getCause();
        // The container wraps what a servlet threw, the engine what a listener of ours refused.
        return cause != null && (thrown instanceof ServletException || isByListener(thrown))
                ? of(cause)
                : reason(thrown);
    }

    private static boolean isByListener(Throwable thrown) {
        return thrown instanceof ProcessEngineException && Causes.of(thrown).anyMatch(Refused.class::isInstance);
    }

    private Failure reason(Throwable thrown) {
        if (thrown instanceof Refused refused) {
            return Failure.of(refused.reason().status(), refused.key(), refused.arguments());
        }
        if (LostRace.isInOrTaken(thrown)) {
            return Failure.ofStatus(409);
        }
        if (Outage.isIn(thrown)) {
            outages.note(thrown);
            return Failure.ofStatus(503);
        }
        if (thrown instanceof MultipartException && FreeSpace.isLackingIn(thrown)) {
            return Failure.ofStatus(507);
        }
        if (thrown instanceof MultipartException upload) {
            return RefusedUpload.of(upload);
        }
        if (thrown instanceof HttpMessageNotReadableException) {
            return RefusedUpload.first(thrown, Refused.class, RefusedUpload::ownReason)
                    .orElseGet(() -> Failure.of(400, "error.body"));
        }
        if (thrown instanceof MethodArgumentTypeMismatchException mismatch) {
            return Failure.of(400, "error.parameter.type", mismatch.getName());
        }
        if (thrown instanceof MissingServletRequestParameterException missing) {
            return Failure.of(400, "error.parameter.missing", missing.getParameterName());
        }
        if (thrown instanceof HttpRequestMethodNotSupportedException method) {
            return Failure.of(405, "error.status.405", method.getMethod());
        }
        if (thrown instanceof MethodArgumentNotValidException invalid) {
            return Failure.inFields(fields(invalid.getBindingResult()));
        }
        if (thrown instanceof BindException invalid) {
            return Failure.inFields(fields(invalid.getBindingResult()));
        }
        if (thrown instanceof HandlerMethodValidationException invalid && !invalid.isForReturnValue()) {
            return Failure.inFields(fields(invalid));
        }
        if (thrown instanceof ErrorResponse response && response.getStatusCode().value() < 500) {
            return Failure.ofStatus(response.getStatusCode().value());
        }
        return internal(thrown);
    }

    private static Failure internal(Throwable thrown) {
        String reference = Long.toString(RANDOM.nextLong(1L << 40), 36).toUpperCase(Locale.ROOT);
        LOG.error("Failure {}", reference, thrown);
        return Failure.internal(reference);
    }

    private static List<Failure.Field> fields(BindingResult result) {
        return result.getAllErrors().stream()
                .map(error -> new Failure.Field(
                        error instanceof FieldError field ? field.getField() : error.getObjectName(),
                        error.getDefaultMessage()))
                .toList();
    }

    private static List<Failure.Field> fields(HandlerMethodValidationException invalid) {
        return invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new Failure.Field(
                                result.getMethodParameter().getParameterName(), error.getDefaultMessage())))
                .toList();
    }
}
