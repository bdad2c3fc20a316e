package org.zhenggai.supervision.web;

import jakarta.validation.Valid;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhenggai.platform.web.Page;
import org.zhenggai.platform.web.form.Done;
import org.zhenggai.platform.web.form.FieldErrors;
import org.zhenggai.supervision.web.SupervisionController.ExtensionOrder;
import org.zhenggai.supervision.web.SupervisionController.NoticeOrder;
import org.zhenggai.supervision.web.SupervisionController.UrgeOrder;

/** The forms of pages that ask, demand and urge: what the API takes as JSON, from fields. */
@Page
@RequestMapping("/items/{code}")
class SupervisionForms {

    private static final String FIELD = "page.item.field.";

    private final SupervisionController supervision;
    private final FieldErrors fieldErrors;
    private final Done done;

    SupervisionForms(SupervisionController supervision, FieldErrors fieldErrors, Done done) {
        this.supervision = supervision;
        this.fieldErrors = fieldErrors;
        this.done = done;
    }

    @PostMapping("/extension-requests")
    String requestExtension(
            @PathVariable String code,
            @Valid @ModelAttribute ExtensionOrder order,
            BindingResult fields,
            @RequestParam String back,
            RedirectAttributes flash) {
        fieldErrors.refuse(fields, FIELD);
        supervision.requestExtension(code, order);
        return done.to(back, flash, "page.item.extension.done");
    }

    @PostMapping("/notices")
    String serve(
            @PathVariable String code,
            @Valid @ModelAttribute NoticeOrder order,
            BindingResult fields,
            @RequestParam String back,
            RedirectAttributes flash) {
        fieldErrors.refuse(fields, FIELD);
        Views.ServedNotice notice = supervision.serve(code, order);
        return done.to(
                back,
                flash,
                "page.item.notice.done",
                notice.no(),
                notice.replyDue().toString());
    }

    @PostMapping("/urges")
    String urge(
            @PathVariable String code,
            @Valid @ModelAttribute UrgeOrder order,
            BindingResult fields,
            @RequestParam String back,
            RedirectAttributes flash) {
        fieldErrors.refuse(fields, FIELD);
        int reached = supervision.urge(code, order).urged().size();
        return done.to(back, flash, "page.item.urge.done", code, reached);
    }

    @PostMapping("/look-backs")
    String lookBack(@PathVariable String code, @RequestParam String back, RedirectAttributes flash) {
        supervision.lookBack(code);
        return done.to(back, flash, "page.item.lookBack.done");
    }
}
