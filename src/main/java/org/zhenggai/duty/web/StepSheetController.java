package org.zhenggai.duty.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.duty.StepSheet;
import org.zhenggai.duty.StepSheets;
import org.zhenggai.organisation.CurrentActor;

/** Tasklist's form of a step asks here what it shows. */
@RestController
class StepSheetController {

    private final StepSheets sheets;
    private final CurrentActor currentActor;

    StepSheetController(StepSheets sheets, CurrentActor currentActor) {
        this.sheets = sheets;
        this.currentActor = currentActor;
    }

    @GetMapping("/api/assignments/{taskId}/form")
    StepSheet form(@PathVariable String taskId) {
        return sheets.of(taskId, currentActor.get());
    }
}
