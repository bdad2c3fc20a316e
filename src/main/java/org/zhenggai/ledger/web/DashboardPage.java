package org.zhenggai.ledger.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.zhenggai.deadline.Light;
import org.zhenggai.ledger.ItemFilter;
import org.zhenggai.ledger.ItemSort;
import org.zhenggai.ledger.ItemView;
import org.zhenggai.ledger.dashboard.Dashboard;
import org.zhenggai.ledger.dashboard.Figures;
import org.zhenggai.ledger.list.AssignmentList;
import org.zhenggai.ledger.list.Ledger;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.CurrentActor;
import org.zhenggai.platform.paging.PageRequest;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.platform.web.Page;
import org.zhenggai.rectification.sight.Sight;

/** Where a login leads: how the work stands, what is late, what one owes. */
@Page
class DashboardPage {

    private static final int SHOWN = 6;
    private static final int UNITS_SHOWN = 12;

    /** An item that is late, and by how many days. */
    record Late(ItemView item, long days) {}

    @Component
    record Sources(Figures figures, Ledger ledger, AssignmentList duties, Clock clock) {}

    private final Sources sources;
    private final CurrentActor currentActor;

    DashboardPage(Sources sources, CurrentActor currentActor) {
        this.sources = sources;
        this.currentActor = currentActor;
    }

    /** Fresh figures alone where the page itself asks; everything for a person. */
    @GetMapping("/")
    String show(
            @RequestHeader(name = "HX-Request", required = false) String fragment,
            Model model,
            HttpServletResponse response) {
        Actor actor = currentActor.get();
        if (Sight.ofNothing(actor)) {
            return "redirect:/admin";
        }
        Dashboard dashboard = sources.figures().of(actor);
        model.addAttribute("dashboard", dashboard);
        model.addAttribute("trend", new TrendChart(dashboard.trend()));
        model.addAttribute("ring", new CategoryRing(dashboard.categories()));
        model.addAttribute("unitsShown", UNITS_SHOWN);
        model.addAttribute("late", late(actor));
        model.addAttribute("duties", sources.duties().duties(null, null, PageRequest.of(0, SHOWN), actor));
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        return fragment == null ? "dashboard" : "dashboard :: figures";
    }

    private List<Late> late(Actor actor) {
        LocalDate today = Zones.today(sources.clock());
        ItemFilter overdue = ItemFilter.ALL.shining(Light.RED);
        return sources
                .ledger()
                .items(overdue, ItemSort.parse("deadline,asc"), PageRequest.of(0, SHOWN), actor)
                .content()
                .stream()
                .map(item -> new Late(item, ChronoUnit.DAYS.between(item.deadline(), today)))
                .toList();
    }
}
