package org.zhenggai.rectification.web;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.diagram.ItemDiagrams;

@RestController
class DiagramController {

    private final ItemDiagrams diagrams;

    DiagramController(ItemDiagrams diagrams) {
        this.diagrams = diagrams;
    }

    @Operation(
            summary = "The item's processes, drawn",
            description =
                    "xml, done, current and taken are those of the item's life in this round: the BPMN XML, ids of"
                            + " elements that are done, elements at which it stands, ids of flows that were taken. diagrams"
                            + " holds that life first, then the processes that it called (parent says by which element), then"
                            + " what runs beside it; models has the XML of each by its model. Without round, the current one;"
                            + " an unknown one is 404.")
    @GetMapping("/api/items/{code}/diagram")
    ItemDiagrams.Drawn diagram(@PathVariable String code, @RequestParam(required = false) @Nullable Integer round) {
        return diagrams.of(code, round);
    }
}
