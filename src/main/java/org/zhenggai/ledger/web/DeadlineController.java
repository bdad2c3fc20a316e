package org.zhenggai.ledger.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.ledger.story.WhyThisDate;

@RestController
class DeadlineController {

    private final WhyThisDate whyThisDate;

    DeadlineController(WhyThisDate whyThisDate) {
        this.whyThisDate = whyThisDate;
    }

    @GetMapping("/api/items/{code}/deadline")
    WhyThisDate.ExplainedDeadline deadline(@PathVariable String code) {
        return whyThisDate.of(code);
    }
}
