package org.zhenggai.duty.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.CurrentActor;
import org.zhenggai.platform.text.PlainText;
import org.zhenggai.platform.web.Page;
import org.zhenggai.rectification.Assignment;
import org.zhenggai.rectification.Lives;
import org.zhenggai.rectification.StepForm.Field;
import org.zhenggai.rectification.step.AcceptStep;

/** Hands a step in from its page. */
@Page
class CompletionPage {

    private final AcceptStep acceptStep;
    private final Lives lives;
    private final TakeInFiles takeInFiles;
    private final WhatNext whatNext;
    private final CurrentActor currentActor;

    CompletionPage(
            AcceptStep acceptStep, Lives lives, TakeInFiles takeInFiles, WhatNext whatNext, CurrentActor currentActor) {
        this.acceptStep = acceptStep;
        this.lives = lives;
        this.takeInFiles = takeInFiles;
        this.whatNext = whatNext;
        this.currentActor = currentActor;
    }

    /** {@code version} is that of the item which the page showed; where it has changed since, the form comes back. */
    @PostMapping("/assignments/{taskId}/completion")
    String complete(
            @PathVariable String taskId,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) List<MultipartFile> files,
            @RequestParam(required = false) Integer version,
            HttpServletRequest request,
            RedirectAttributes flash) {
        Actor actor = currentActor.get();
        Assignment duty = acceptStep.owed(taskId, actor);
        Map<String, Object> variables = variables(typed);
        List<String> evidence = new ArrayList<>(typed.getOrDefault(Field.EVIDENCE.variable(), List.of()));
        evidence.addAll(takeInFiles.of(request, duty.item(), files, actor));
        if (!evidence.isEmpty()) {
            variables.put(Field.EVIDENCE.variable(), String.join(",", evidence));
        }
        WhatNext.Before before = whatNext.before(duty, actor);
        lives.complete(taskId, variables, version);
        return whatNext.told(before, actor, flash);
    }

    /** Only what was filled in. */
    private static Map<String, Object> variables(MultiValueMap<String, String> typed) {
        Map<String, Object> variables = new HashMap<>();
        for (Field field : Field.values()) {
            String value = typed.getFirst(field.variable());
            if (field != Field.EVIDENCE && PlainText.says(value)) {
                variables.put(field.variable(), value);
            }
        }
        return variables;
    }
}
