package org.zhenggai.rectification.web;

import jakarta.validation.Valid;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.web.Page;
import org.zhenggai.platform.web.form.Done;
import org.zhenggai.platform.web.form.FieldErrors;
import org.zhenggai.rectification.web.ItemController.Withdrawal;

/** What the office does to an item from its page: what the API takes as JSON, from fields. */
@Page
class ItemForms {

    private final ItemController items;
    private final FieldErrors fieldErrors;
    private final Done done;

    ItemForms(ItemController items, FieldErrors fieldErrors, Done done) {
        this.items = items;
        this.fieldErrors = fieldErrors;
        this.done = done;
    }

    @PostMapping("/items/{code}/dispatch")
    String dispatch(@PathVariable String code, @RequestParam String back, RedirectAttributes flash) {
        return done.to(
                back,
                flash,
                "page.item.dispatch.done",
                code,
                String.valueOf(items.dispatch(code).deadline()));
    }

    /** {@code confirmed}: nothing brings an item back that was withdrawn. */
    @PostMapping("/items/{code}/withdrawal")
    String withdraw(
            @PathVariable String code,
            @Valid @ModelAttribute Withdrawal withdrawal,
            BindingResult fields,
            @RequestParam(defaultValue = "false") boolean confirmed,
            @RequestParam String back,
            RedirectAttributes flash) {
        fieldErrors.refuse(fields, "page.item.field.");
        if (!confirmed) {
            throw Refused.invalid("page.item.withdrawal.unconfirmed");
        }
        items.withdraw(code, withdrawal);
        return done.to(back, flash, "page.item.withdrawal.done", code);
    }
}
