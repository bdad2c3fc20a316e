package org.zhenggai.models.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhenggai.models.InUse;
import org.zhenggai.models.MigrateInstances;
import org.zhenggai.platform.web.admin.AdminPage;
import org.zhenggai.platform.web.admin.AdminTab;
import org.zhenggai.platform.web.form.Done;

/** The models that are in use, and moving what runs on an old version to the newest. */
@AdminPage(AdminTab.MODELS)
@RequestMapping("/admin/models")
class ModelsPage {

    private final MigrateInstances migrateInstances;
    private final Done done;

    ModelsPage(MigrateInstances migrateInstances, Done done) {
        this.migrateInstances = migrateInstances;
        this.done = done;
    }

    @GetMapping
    String show(Model model) {
        List<InUse> versions = migrateInstances.versions();
        model.addAttribute("versions", versions);
        model.addAttribute(
                "newest",
                versions.stream().filter(InUse::newest).collect(Collectors.toMap(InUse::process, InUse::version)));
        return "admin/models";
    }

    /** What is left behind is shown by code and reason, once; it may be tried again. */
    @PostMapping("/{process}/migration")
    String migrate(
            @PathVariable String process,
            @RequestParam(required = false) Integer fromVersion,
            @RequestParam String back,
            RedirectAttributes flash) {
        MigrateInstances.Outcome outcome = migrateInstances.migrate(process, fromVersion);
        if (!outcome.left().isEmpty()) {
            var left = new ArrayList<List<String>>();
            outcome.left().forEach(one -> left.add(List.of(one.item(), one.reason())));
            flash.addFlashAttribute("left", left);
        }
        return done.to(
                back,
                flash,
                "page.admin.models.migrated",
                process,
                String.valueOf(outcome.toVersion()),
                outcome.migrated(),
                outcome.left().size());
    }
}
