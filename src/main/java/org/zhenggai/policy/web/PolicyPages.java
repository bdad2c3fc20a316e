package org.zhenggai.policy.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.CurrentActor;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.text.Texts;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.platform.web.Page;
import org.zhenggai.platform.web.form.Done;
import org.zhenggai.policy.PolicyTable;
import org.zhenggai.policy.upload.Policies;
import org.zhenggai.policy.upload.UploadPolicy;

/** Policies as people read them, and the form by which a system administrator brings a new version. */
@Page
@RequestMapping("/admin/policies")
class PolicyPages {

    private final Policies policies;
    private final UploadPolicy uploadPolicy;
    private final CurrentActor currentActor;
    private final PolicyWords words;
    private final Texts texts;
    private final Done done;

    PolicyPages(
            Policies policies,
            UploadPolicy uploadPolicy,
            CurrentActor currentActor,
            PolicyWords words,
            Texts texts,
            Done done) {
        this.policies = policies;
        this.uploadPolicy = uploadPolicy;
        this.currentActor = currentActor;
        this.words = words;
        this.texts = texts;
        this.done = done;
    }

    @ModelAttribute("zone")
    ZoneId zone() {
        return Zones.CITY;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("policies", policies.newest(currentActor.get()));
        return "policies/list";
    }

    @GetMapping("/{key}")
    String show(@PathVariable String key, @RequestParam(required = false) Integer version, Model model) {
        Actor reader = currentActor.get();
        Policies.Version shown = policies.version(key, version, reader);
        List<Policies.Version> versions = policies.versions(key, reader);
        Policies.Version before = versions.stream()
                .filter(one -> one.version() < shown.version())
                .findFirst()
                .orElse(null);
        PolicyTable table = policies.table(shown);
        model.addAttribute("policy", shown);
        model.addAttribute("newest", versions.get(0));
        model.addAttribute("current", shown.version() == versions.get(0).version());
        model.addAttribute("versions", versions);
        model.addAttribute("before", before);
        model.addAttribute("table", table);
        model.addAttribute("hitPolicy", words.hitPolicy(table.hitPolicy()));
        model.addAttribute("sheet", PolicySheet.of(table, before == null ? null : policies.table(before), words));
        return "policies/table";
    }

    @PostMapping("/{key}/versions")
    String upload(
            @PathVariable String key,
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(required = false) Integer basedOn,
            RedirectAttributes flash)
            throws IOException {
        if (file == null || file.isEmpty()) {
            throw Refused.invalid("page.policies.file.missing");
        }
        try (InputStream content = file.getInputStream()) {
            UploadPolicy.Uploaded uploaded = uploadPolicy.upload(
                    key, content.readNBytes(PolicyController.READ_AT_MOST), basedOn, currentActor.get());
            return done.to(
                    "/admin/policies/" + key,
                    flash,
                    uploaded.created() ? "policy.uploaded" : "policy.unchanged",
                    texts.of("policy.name." + key),
                    String.valueOf(uploaded.version()));
        }
    }
}
