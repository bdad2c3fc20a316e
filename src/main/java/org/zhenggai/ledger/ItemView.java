package org.zhenggai.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.zhenggai.catalogue.Grade;
import org.zhenggai.catalogue.Kind;
import org.zhenggai.deadline.Light;
import org.zhenggai.rectification.Status;

/** An item as the API shows it: codes, and names beside them. */
public record ItemView(
        String code,
        String programme,
        String programmeName,
        String category,
        String categoryName,
        String title,
        boolean titleOfficial,
        String problem,
        String requirement,
        String target,
        Kind kind,
        Grade grade,
        String responsibleUnit,
        String responsibleUnitName,
        List<String> cooperatingUnits,
        List<String> cooperatingUnitsName,
        String responsibleLeader,
        String responsibleLeaderName,
        Status status,
        Light light,
        LocalDate deadline,
        int deadlineVersion,
        boolean provisional,
        int percent,
        String measuresProcess,
        Integer satisfactionTarget,
        Integer satisfaction,
        String plan,
        int round,
        int version,
        boolean illustrative,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<WorkView> measures,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<WorkView> entries,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<WorkView> periods,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<AssignmentView> assignments) {}
