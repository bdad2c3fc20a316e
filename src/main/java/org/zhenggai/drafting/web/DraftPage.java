package org.zhenggai.drafting.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhenggai.catalogue.Grade;
import org.zhenggai.catalogue.ItemOrder;
import org.zhenggai.catalogue.Kind;
import org.zhenggai.deadline.DayType;
import org.zhenggai.drafting.DraftChoices;
import org.zhenggai.organisation.CurrentActor;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.text.Texts;
import org.zhenggai.platform.web.Page;
import org.zhenggai.platform.web.form.Done;
import org.zhenggai.platform.web.form.Forms;
import org.zhenggai.platform.web.form.ReturnedForm;
import org.zhenggai.rectification.order.OrderAsStored;
import org.zhenggai.rectification.order.RegisterItem;

/** 登记事项, and what is still a draft written on. */
@Page
class DraftPage {

    static final String FORM = "draft";

    private static final String ERRORS = DraftPage.class.getName() + ".errors";

    private final RegisterItem registerItem;
    private final OrderAsStored stored;
    private final CurrentActor currentActor;
    private final OrderReading reading;
    private final DraftChoices choices;
    private final Texts texts;
    private final Done done;

    DraftPage(
            RegisterItem registerItem,
            OrderAsStored stored,
            CurrentActor currentActor,
            OrderReading reading,
            DraftChoices choices,
            Texts texts,
            Done done) {
        this.registerItem = registerItem;
        this.stored = stored;
        this.currentActor = currentActor;
        this.reading = reading;
        this.choices = choices;
        this.texts = texts;
        this.done = done;
    }

    @GetMapping("/ledger/new")
    String blank(
            @ModelAttribute(name = "forms", binding = false) Forms forms, HttpServletRequest request, Model model) {
        return show(null, forms.returned(FORM) ? typed(forms) : Draft.empty(), request, model);
    }

    @GetMapping("/items/{code}/edit")
    String stored(
            @PathVariable String code,
            @ModelAttribute(name = "forms", binding = false) Forms forms,
            HttpServletRequest request,
            Model model) {
        OrderAsStored.Draft draft = stored.of(code, currentActor.get());
        return show(
                code, forms.returned(FORM) ? typed(forms) : Draft.of(draft.order(), draft.version()), request, model);
    }

    private String show(String code, Draft draft, HttpServletRequest request, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("draft", draft);
        model.addAttribute("errors", request.getAttribute(ERRORS) instanceof Map<?, ?> errors ? errors : Map.of());
        DraftChoices.Offer offer = choices.of(currentActor.get());
        model.addAttribute("placings", offer.placings());
        model.addAttribute("units", offer.leaders().keySet());
        model.addAttribute("leaders", offer.leaders());
        model.addAttribute("ways", offer.ways());
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("grades", Grade.values());
        model.addAttribute("dayTypes", DayType.values());
        return "draft";
    }

    @PostMapping("/ledger/new")
    String register(HttpServletRequest request, HttpServletResponse response, RedirectAttributes flash)
            throws ServletException, IOException {
        ItemOrder order = read(request, response);
        if (order == null) {
            return null;
        }
        String code = registerItem.register(order, currentActor.get());
        return done.to("/items/" + code, flash, "page.ledger.draft.registered", code);
    }

    @PostMapping("/items/{code}/edit")
    String edit(
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash)
            throws ServletException, IOException {
        ItemOrder order = read(request, response);
        if (order == null) {
            return null;
        }
        String version = request.getParameter("version");
        if (version == null || !version.matches("\\d{1,9}")) {
            throw Refused.invalid("item.version.unreadable");
        }
        registerItem.edit(order.withCode(code), Integer.valueOf(version), currentActor.get());
        return done.to("/items/" + code, flash, "page.ledger.draft.edited", code);
    }

    /** Null where the form went back instead: for another row, or for what is wrong in its fields. */
    private ItemOrder read(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Function<String, List<String>> sent = name -> {
            String[] values = request.getParameterValues(name);
            return values == null ? List.of() : List.of(values);
        };
        if (Draft.onlyRows(sent)) {
            giveBack(request, response, HttpServletResponse.SC_OK, null);
            return null;
        }
        OrderReading.Read read = reading.read(Draft.sent(sent));
        if (read.errors().isEmpty()) {
            return read.order();
        }
        request.setAttribute(ERRORS, read.errors());
        giveBack(request, response, HttpServletResponse.SC_BAD_REQUEST, texts.of("error.fields"));
        return null;
    }

    private static void giveBack(HttpServletRequest request, HttpServletResponse response, int status, String why)
            throws ServletException, IOException {
        if (!ReturnedForm.show(request, response, status, why)) {
            throw Refused.invalid("error.fields");
        }
    }

    private static Draft typed(Forms forms) {
        return Draft.sent(name -> forms.all(FORM, name));
    }
}
