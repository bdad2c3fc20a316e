package org.zhenggai.ledger.story;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhenggai.ledger.ItemView;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.organisation.Post;

/** What is owed about one item, as a reader may deal with it. */
@Component
public class DutiesOfItem {

    private final Organisation organisation;

    DutiesOfItem(Organisation organisation) {
        this.organisation = organisation;
    }

    /** @param reassigns whether the reader may give duties to others */
    public List<DutyLine> of(ItemView item, Actor reader, boolean reassigns) {
        WorkTitles titles = WorkTitles.of(item);
        return item.assignments().stream()
                .map(duty -> {
                    Post post = new Post(duty.unit(), duty.role());
                    return new DutyLine(
                            duty,
                            duty.person() == null
                                    ? reader.holds(post)
                                    : duty.person().equals(reader.username()),
                            titles.get(duty.workNo()),
                            reassigns ? organisation.holdersOf(post) : List.of());
                })
                .toList();
    }
}
