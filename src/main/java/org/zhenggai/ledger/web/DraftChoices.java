package org.zhenggai.ledger.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhenggai.catalogue.FindingCategory;
import org.zhenggai.catalogue.Grade;
import org.zhenggai.catalogue.Kind;
import org.zhenggai.catalogue.Programme;
import org.zhenggai.catalogue.Programmes;
import org.zhenggai.deadline.DayType;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.organisation.Person;
import org.zhenggai.organisation.Post;
import org.zhenggai.organisation.Role;
import org.zhenggai.organisation.Unit;
import org.zhenggai.platform.text.Texts;
import org.zhenggai.rectification.MeasuresModels;

/** What the form of a draft offers. */
@Component
class DraftChoices {

    private final Programmes programmes;
    private final Organisation organisation;
    private final MeasuresModels models;
    private final LedgerChoices ledger;
    private final Texts texts;

    DraftChoices(
            Programmes programmes,
            Organisation organisation,
            MeasuresModels models,
            LedgerChoices ledger,
            Texts texts) {
        this.programmes = programmes;
        this.organisation = organisation;
        this.models = models;
        this.ledger = ledger;
        this.texts = texts;
    }

    void addTo(Model model) {
        Map<Programme, List<FindingCategory>> placings = new LinkedHashMap<>();
        programmes.all().forEach(programme -> placings.put(programme, programmes.categories(programme.code())));
        List<Unit> units = ledger.responsible();
        Map<Unit, List<Person>> leaders = new LinkedHashMap<>();
        units.forEach(
                unit -> leaders.put(unit, organisation.holdersOf(new Post(unit.code(), Role.RESPONSIBLE_LEADER))));
        Map<String, String> ways = new LinkedHashMap<>();
        models.ids().forEach(id -> ways.put(id, texts.orElse("page.ledger.way." + id, id)));
        model.addAttribute("placings", placings);
        model.addAttribute("units", units);
        model.addAttribute("leaders", leaders);
        model.addAttribute("ways", ways);
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("grades", Grade.values());
        model.addAttribute("dayTypes", DayType.values());
    }
}
