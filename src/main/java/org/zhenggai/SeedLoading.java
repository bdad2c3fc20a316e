package org.zhenggai;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.catalogue.CatalogueSeeds;
import org.zhenggai.catalogue.HandedOut;
import org.zhenggai.catalogue.ItemOrder;
import org.zhenggai.catalogue.ProgrammeSeed;
import org.zhenggai.catalogue.Programmes;
import org.zhenggai.deadline.CalendarSeed;
import org.zhenggai.deadline.Calendars;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.OrganisationSeed;
import org.zhenggai.organisation.staff.Staffing;
import org.zhenggai.platform.seed.SeedFiles;
import org.zhenggai.rectification.Models;
import org.zhenggai.rectification.WorkKind;
import org.zhenggai.rectification.order.RegisterItem;
import org.zhenggai.settlement.calendar.SettleItems;

/** Reads and checks every seed file, then stores what is not there yet in one transaction: all of it or nothing. */
@Component
class SeedLoading {

    /** {@code codes} of the seeded items; {@code password} is what was made up for new accounts, else null. */
    record Loaded(List<String> codes, int newItems, String password) {}

    private final SeedFiles files;
    private final CatalogueSeeds catalogueSeeds;
    private final Models models;
    private final Staffing staffing;
    private final Calendars calendars;
    private final Programmes programmes;
    private final RegisterItem registerItem;
    private final SettleItems settleItems;

    SeedLoading(
            SeedFiles files,
            CatalogueSeeds catalogueSeeds,
            Models models,
            Staffing staffing,
            Calendars calendars,
            Programmes programmes,
            RegisterItem registerItem,
            SettleItems settleItems) {
        this.files = files;
        this.catalogueSeeds = catalogueSeeds;
        this.models = models;
        this.staffing = staffing;
        this.calendars = calendars;
        this.programmes = programmes;
        this.registerItem = registerItem;
        this.settleItems = settleItems;
    }

    @Transactional
    public Loaded load() {
        OrganisationSeed organisation = files.read("organisation.yaml", OrganisationSeed.class);
        organisation.check();
        CalendarSeed years = files.read("calendars.yaml", CalendarSeed.class);
        years.check();
        List<ProgrammeSeed> catalogue =
                catalogueSeeds.read(organisation.unitCodes(), organisation.responsibleLeaders(), measuresModels());
        String password = staffing.load(organisation);
        calendars.load(years.years()).forEach(year -> settleItems.queue(year, Actor.SYSTEM));
        List<String> codes = new ArrayList<>();
        int newItems = 0;
        for (ProgrammeSeed seed : catalogue) {
            programmes.add(seed.programme().programme(), seed.categories());
            for (ItemOrder item : seed.items()) {
                codes.add(item.code());
                if (!registerItem.knows(item.code())) {
                    registerItem.register(item.withProgramme(seed.programme().code()), Actor.SYSTEM);
                    newItems++;
                }
            }
        }
        return new Loaded(codes, newItems, password);
    }

    private Map<String, HandedOut> measuresModels() {
        return models.measures().stream().collect(Collectors.toMap(Function.identity(), model -> {
            Set<WorkKind> handedOut = models.handsOut(model);
            return new HandedOut(handedOut.contains(WorkKind.ENTRY), handedOut.contains(WorkKind.PERIOD));
        }));
    }
}
