package org.zhenggai.catalogue.web;

import java.util.Arrays;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhenggai.catalogue.AddProgramme;
import org.zhenggai.catalogue.FindingCategory;
import org.zhenggai.catalogue.ItemType;
import org.zhenggai.catalogue.NewProgramme;
import org.zhenggai.catalogue.Programme;
import org.zhenggai.catalogue.Programmes;
import org.zhenggai.deadline.ClockPolicy;
import org.zhenggai.organisation.CurrentActor;
import org.zhenggai.platform.text.PlainText;
import org.zhenggai.platform.web.admin.AdminPage;
import org.zhenggai.platform.web.admin.AdminTab;
import org.zhenggai.platform.web.form.Done;

/** The programmes with their rules and categories, to be added to. What is there is not changed: items rest on it. */
@AdminPage(AdminTab.PROGRAMMES)
@RequestMapping("/admin/programmes")
class ProgrammesPage {

    record Line(Programme programme, List<FindingCategory> categories) {}

    private final Programmes programmes;
    private final AddProgramme addProgramme;
    private final CurrentActor currentActor;
    private final Done done;

    ProgrammesPage(Programmes programmes, AddProgramme addProgramme, CurrentActor currentActor, Done done) {
        this.programmes = programmes;
        this.addProgramme = addProgramme;
        this.currentActor = currentActor;
        this.done = done;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute(
                "programmes",
                programmes.all().stream()
                        .map(programme -> new Line(programme, programmes.categories(programme.code())))
                        .toList());
        model.addAttribute("kinds", ItemType.values());
        model.addAttribute("clockPolicies", ClockPolicy.values());
        return "admin/programmes";
    }

    @PostMapping
    String add(
            @RequestParam(required = false) String code,
            @RequestParam(required = false) String name,
            @RequestParam(required = false) ItemType kind,
            @RequestParam(required = false) ClockPolicy clockPolicy,
            @RequestParam(required = false) Integer publicNoticeDays,
            @RequestParam(required = false) Integer reportEveryMonths,
            @RequestParam(required = false) Integer lookBackAfterMonths,
            @RequestParam(defaultValue = "") String categories,
            @RequestParam String back,
            RedirectAttributes flash) {
        Programme added = addProgramme.add(
                new NewProgramme(
                        code,
                        name,
                        kind,
                        clockPolicy,
                        publicNoticeDays,
                        reportEveryMonths,
                        lookBackAfterMonths,
                        rows(categories)),
                currentActor.get());
        return done.to(back, flash, "page.admin.programmes.added", added.name());
    }

    private static List<String> rows(String text) {
        return Arrays.stream(text.split("\\R")).filter(PlainText::says).toList();
    }
}
