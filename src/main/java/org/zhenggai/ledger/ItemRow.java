package org.zhenggai.ledger;

import java.time.LocalDate;
import org.zhenggai.catalogue.Grade;
import org.zhenggai.catalogue.Kind;
import org.zhenggai.deadline.Light;
import org.zhenggai.rectification.Status;

/** An item as the ledger's tables hold it. */
public record ItemRow(
        String code,
        String programme,
        String programmeName,
        Integer category,
        String categoryName,
        String title,
        boolean titleOfficial,
        String problem,
        String requirement,
        String target,
        Kind kind,
        Grade grade,
        String responsibleUnit,
        String responsibleLeader,
        Status status,
        LocalDate deadline,
        int deadlineVersion,
        boolean provisional,
        LocalDate yellowFrom,
        LocalDate redFrom,
        int percent,
        String measuresProcess,
        Integer satisfactionTarget,
        Integer satisfaction,
        String plan,
        int round,
        int version,
        boolean illustrative) {

    /** The same rule as the filter's SQL: an item that does not run is grey. */
    public Light light(LocalDate today) {
        if (status == Status.DRAFT || status.ended() || redFrom == null) {
            return Light.GREY;
        }
        if (!today.isBefore(redFrom)) {
            return Light.RED;
        }
        return today.isBefore(yellowFrom) ? Light.GREEN : Light.YELLOW;
    }
}
