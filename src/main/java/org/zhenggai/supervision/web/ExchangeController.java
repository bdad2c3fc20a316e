package org.zhenggai.supervision.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.supervision.exchange.Exchanges;

/** What was asked, demanded and urged about an item so far. */
@RestController
@RequestMapping("/api/items/{code}")
class ExchangeController {

    private final Exchanges exchanges;
    private final Views views;

    ExchangeController(Exchanges exchanges, Views views) {
        this.exchanges = exchanges;
        this.views = views;
    }

    @GetMapping("/extension-requests")
    List<Views.Extension> extensionRequests(@PathVariable String code) {
        return exchanges.extensionRequests(code).stream().map(views::of).toList();
    }

    @GetMapping("/notices")
    List<Views.ServedNotice> notices(@PathVariable String code) {
        return exchanges.notices(code).stream().map(views::of).toList();
    }

    @GetMapping("/look-backs")
    List<Views.LookingBack> lookBacks(@PathVariable String code) {
        return exchanges.lookBacks(code).stream().map(views::of).toList();
    }

    @GetMapping("/urges")
    List<Views.Urging> urges(@PathVariable String code) {
        return exchanges.urges(code).stream().map(views::of).toList();
    }
}
