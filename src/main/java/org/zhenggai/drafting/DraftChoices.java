package org.zhenggai.drafting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhenggai.catalogue.FindingCategory;
import org.zhenggai.catalogue.Programme;
import org.zhenggai.catalogue.Programmes;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.organisation.Person;
import org.zhenggai.organisation.Post;
import org.zhenggai.organisation.Role;
import org.zhenggai.organisation.Unit;
import org.zhenggai.platform.text.Texts;
import org.zhenggai.rectification.Models;

/** What an order may be made of. */
@Component
public class DraftChoices {

    /**
     * @param placings programmes and the categories that each has
     * @param leaders of each unit that takes items, those who may answer for one
     * @param ways ids of the measures models and what they are called
     */
    public record Offer(
            Map<Programme, List<FindingCategory>> placings,
            Map<Unit, List<Person>> leaders,
            Map<String, String> ways) {}

    private final Programmes programmes;
    private final Organisation organisation;
    private final Models models;
    private final Texts texts;

    DraftChoices(Programmes programmes, Organisation organisation, Models models, Texts texts) {
        this.programmes = programmes;
        this.organisation = organisation;
        this.models = models;
        this.texts = texts;
    }

    /** For the office, which alone orders. */
    public Offer of(Actor actor) {
        actor.requireOffice();
        Map<Programme, List<FindingCategory>> placings = new LinkedHashMap<>();
        programmes.all().forEach(programme -> placings.put(programme, programmes.categories(programme.code())));
        Map<Unit, List<Person>> leaders = new LinkedHashMap<>();
        organisation.units().stream()
                .filter(unit -> unit.kind().takesItems())
                .forEach(unit ->
                        leaders.put(unit, organisation.holdersOf(new Post(unit.code(), Role.RESPONSIBLE_LEADER))));
        Map<String, String> ways = new LinkedHashMap<>();
        models.measures().forEach(id -> ways.put(id, texts.orElse("page.ledger.way." + id, id)));
        return new Offer(placings, leaders, ways);
    }
}
