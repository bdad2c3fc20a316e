package org.zhenggai.ledger.web;

import java.time.YearMonth;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.catalogue.Kind;
import org.zhenggai.deadline.Light;
import org.zhenggai.ledger.AssignmentView;
import org.zhenggai.ledger.ItemFilter;
import org.zhenggai.ledger.ItemSort;
import org.zhenggai.ledger.ItemView;
import org.zhenggai.ledger.TimelineEntry;
import org.zhenggai.ledger.list.AssignmentList;
import org.zhenggai.ledger.list.Ledger;
import org.zhenggai.ledger.list.PastRound;
import org.zhenggai.organisation.CurrentActor;
import org.zhenggai.platform.paging.PageRequest;
import org.zhenggai.platform.paging.Paged;
import org.zhenggai.platform.text.PlainText;
import org.zhenggai.rectification.Status;

@RestController
@RequestMapping("/api")
class LedgerController {

    private final Ledger ledger;
    private final AssignmentList duties;
    private final CurrentActor currentActor;

    LedgerController(Ledger ledger, AssignmentList duties, CurrentActor currentActor) {
        this.ledger = ledger;
        this.duties = duties;
        this.currentActor = currentActor;
    }

    @GetMapping("/items")
    Paged<ItemView> items(
            @RequestParam(required = false) String programme,
            @RequestParam(required = false) Integer category,
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) Status status,
            @RequestParam(required = false) Light light,
            @RequestParam(required = false) Kind kind,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) ItemFilter.State state,
            @RequestParam(required = false) YearMonth dispatchedIn,
            @RequestParam(required = false) YearMonth closedIn,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) String sort) {
        ItemFilter filter = new ItemFilter(
                        blankToNull(programme), category, blankToNull(unit), status, light, kind, blankToNull(q))
                .coming(state, dispatchedIn, closedIn);
        return ledger.items(filter, ItemSort.parse(sort), PageRequest.of(page, size), currentActor.get());
    }

    @GetMapping("/items/{code}")
    ItemView item(@PathVariable String code) {
        return ledger.item(code, currentActor.get());
    }

    @GetMapping("/items/{code}/rounds")
    List<PastRound> pastRounds(@PathVariable String code) {
        return ledger.pastRounds(code, currentActor.get());
    }

    @GetMapping("/items/{code}/timeline")
    List<TimelineEntry> timeline(@PathVariable String code) {
        return ledger.timeline(code, currentActor.get());
    }

    @GetMapping("/assignments")
    Paged<AssignmentView> assignments(
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) Boolean overdue,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return duties.duties(blankToNull(unit), overdue, PageRequest.of(page, size), currentActor.get());
    }

    @GetMapping("/assignments/{taskId}")
    AssignmentView assignment(@PathVariable String taskId) {
        return duties.duty(taskId, currentActor.get());
    }

    private static String blankToNull(String text) {
        return PlainText.says(text) ? text : null;
    }
}
