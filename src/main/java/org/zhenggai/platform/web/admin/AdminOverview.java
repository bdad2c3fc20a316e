package org.zhenggai.platform.web.admin;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What this administrator may do, and how it stands. */
@AdminPage(AdminTab.OVERVIEW)
class AdminOverview {

    private final List<AdminState> states;

    AdminOverview(List<AdminState> states) {
        this.states = states;
    }

    @GetMapping("/admin")
    String show(@ModelAttribute("adminTabs") List<AdminTab> tabs, Model model) {
        Map<AdminTab, String> inWords = new EnumMap<>(AdminTab.class);
        states.stream()
                .filter(state -> tabs.contains(state.tab()))
                .forEach(state -> inWords.put(state.tab(), state.inWords()));
        model.addAttribute("states", inWords);
        return "admin/overview";
    }
}
