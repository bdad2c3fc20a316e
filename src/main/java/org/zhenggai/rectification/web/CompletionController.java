package org.zhenggai.rectification.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.organisation.CurrentActor;
import org.zhenggai.platform.Refused;
import org.zhenggai.rectification.Lives;
import org.zhenggai.rectification.step.Reassign;

@RestController
@RequestMapping("/api/assignments/{taskId}")
class CompletionController {

    record Reassignment(@Nullable String person) {}

    private final Lives lives;
    private final Reassign reassignDuty;
    private final CurrentActor currentActor;

    CompletionController(Lives lives, Reassign reassignDuty, CurrentActor currentActor) {
        this.lives = lives;
        this.reassignDuty = reassignDuty;
        this.currentActor = currentActor;
    }

    /** The variables of the step as plain JSON; {@code version} of the item, where given, must still be current. */
    @PostMapping("/completion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void complete(@PathVariable String taskId, @RequestBody Map<String, @Nullable Object> body) {
        Map<String, @Nullable Object> variables = new HashMap<>(body);
        lives.complete(taskId, variables, version(variables.remove("version")));
    }

    /** {@code person} null puts the duty back to everybody who holds the post. */
    @PostMapping("/reassignment")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reassign(@PathVariable String taskId, @RequestBody Reassignment reassignment) {
        reassignDuty.reassign(taskId, reassignment.person(), currentActor.get());
    }

    private static @Nullable Integer version(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Integer version) {
            return version;
        }
        if (value instanceof String text && text.matches("\\d{1,9}")) {
            return Integer.valueOf(text);
        }
        throw Refused.invalid("item.version.unreadable");
    }
}
