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

    public Light light(LocalDate today) {
        return Light.of(status.running(), new Light.Thresholds(yellowFrom, redFrom), today);
    }
}
