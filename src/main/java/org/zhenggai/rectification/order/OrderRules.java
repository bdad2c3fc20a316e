package org.zhenggai.rectification.order;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhenggai.catalogue.ItemOrder;
import org.zhenggai.catalogue.ItemType;
import org.zhenggai.catalogue.Kind;
import org.zhenggai.catalogue.MeasureOrder;
import org.zhenggai.catalogue.Programme;
import org.zhenggai.catalogue.Programmes;
import org.zhenggai.catalogue.Term;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.organisation.Person;
import org.zhenggai.organisation.Post;
import org.zhenggai.organisation.Role;
import org.zhenggai.organisation.Unit;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.rectification.Models;
import org.zhenggai.rectification.WorkKind;

/** What must hold of an order beyond its fields, and what is taken for granted where it is silent. */
@Component
class OrderRules {

    private final Programmes programmes;
    private final Organisation organisation;
    private final Models models;
    private final ItemCodes codes;
    private final Clock clock;

    OrderRules(Programmes programmes, Organisation organisation, Models models, ItemCodes codes, Clock clock) {
        this.programmes = programmes;
        this.organisation = organisation;
        this.models = models;
        this.codes = codes;
        this.clock = clock;
    }

    ItemOrder completed(ItemOrder order) {
        Programme programme = Optional.ofNullable(order.programme())
                .flatMap(programmes::find)
                .orElseThrow(() -> Refused.invalid("item.programme.unknown", String.valueOf(order.programme())));
        titles(order);
        category(order, programme);
        unit(order.responsibleUnit());
        order.cooperatingUnits().forEach(this::unit);
        order.measures().forEach(measure -> unit(measure.unit()));
        order.entries().forEach(entry -> unit(entry.unit()));
        Stream.concat(
                        Stream.of(order.deadline()),
                        Stream.concat(order.measures().stream(), order.entries().stream())
                                .map(MeasureOrder::due))
                .filter(Objects::nonNull)
                .map(Term::date)
                .filter(date -> date != null && Zones.isTooFar(date, clock))
                .findFirst()
                .ifPresent(date -> {
                    throw Refused.invalid("item.date.far", date.toString());
                });
        if (order.deadline().date() != null && !order.deadline().date().isAfter(Zones.today(clock))) {
            throw Refused.invalid("item.deadline.past", order.deadline().date().toString());
        }
        if (order.code() != null && !order.code().startsWith(programme.kind().prefix())) {
            throw Refused.invalid("item.code.prefix", programme.kind().prefix());
        }
        String process = measuresProcess(order, programme);
        OrderedWork work = new OrderedWork(
                programme.kind() == ItemType.PROJECT ? EnumSet.of(WorkKind.MEASURE) : models.handsOut(process));
        return new ItemOrder(
                order.code() == null ? codes.next(programme.kind(), order.category()) : order.code(),
                order.programme(),
                order.category(),
                order.title(),
                order.titleOfficial(),
                order.problem(),
                order.requirement(),
                order.target(),
                order.kind(),
                order.grade(),
                order.responsibleUnit(),
                order.cooperatingUnits(),
                leader(order),
                order.deadline(),
                process,
                order.satisfactionTarget(),
                order.illustrative(),
                work.measures(order),
                work.entries(order),
                work.periods(order));
    }

    /** Titles stand in lists, subjects and file names: a break would make two lines of one. */
    private static void titles(ItemOrder order) {
        boolean broken = Stream.concat(
                        Stream.of(order.title()),
                        Stream.concat(order.measures().stream(), order.entries().stream())
                                .map(MeasureOrder::title))
                .filter(Objects::nonNull)
                .flatMapToInt(String::codePoints)
                .anyMatch(sign -> Character.isISOControl(sign)
                        || Character.getType(sign) == Character.LINE_SEPARATOR
                        || Character.getType(sign) == Character.PARAGRAPH_SEPARATOR);
        if (broken) {
            throw Refused.invalid("item.title.line");
        }
    }

    private void category(ItemOrder order, Programme programme) {
        boolean known = programmes.categories(programme.code()).stream()
                .anyMatch(category -> category.no().equals(order.category()));
        if (!known && (order.category() != null || programme.kind() == ItemType.REQUIREMENT)) {
            throw Refused.invalid("item.category.unknown", String.valueOf(order.category()));
        }
    }

    private Unit unit(String code) {
        return organisation
                .findUnit(code)
                .filter(unit -> unit.kind().takesItems())
                .orElseThrow(() -> Refused.invalid("item.unit.unknown", code));
    }

    private String leader(ItemOrder order) {
        List<Person> leaders = organisation.holdersOf(new Post(order.responsibleUnit(), Role.RESPONSIBLE_LEADER));
        return leaders.stream()
                .map(Person::username)
                .filter(username -> order.responsibleLeader() == null || username.equals(order.responsibleLeader()))
                .findFirst()
                .orElseThrow(() -> Refused.invalid(
                        "item.leader.unknown", String.valueOf(order.responsibleLeader()), order.responsibleUnit()));
    }

    private String measuresProcess(ItemOrder order, Programme programme) {
        if (programme.kind() == ItemType.PROJECT) {
            return "-";
        }
        String process = order.measuresProcess() != null
                ? order.measuresProcess()
                : order.kind() == Kind.IMMEDIATE ? "measures-immediate" : "measures-checklist";
        if (!models.measures().contains(process)) {
            throw Refused.invalid("item.measuresProcess.unknown", process, String.join(", ", models.measures()));
        }
        return process;
    }
}
