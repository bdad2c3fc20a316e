package org.zhenggai.ledger.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.ledger.dashboard.Dashboard;
import org.zhenggai.ledger.dashboard.Figures;
import org.zhenggai.organisation.CurrentActor;

@RestController
class DashboardApi {

    private final Figures figures;
    private final CurrentActor currentActor;

    DashboardApi(Figures figures, CurrentActor currentActor) {
        this.figures = figures;
        this.currentActor = currentActor;
    }

    @GetMapping("/api/dashboard")
    Dashboard dashboard() {
        return figures.of(currentActor.get());
    }
}
