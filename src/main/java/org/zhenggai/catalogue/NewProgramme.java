package org.zhenggai.catalogue;

import java.util.List;
import org.zhenggai.deadline.ClockPolicy;

/**
 * A programme as an administrator wrote it; nothing is checked yet. Null where nothing was written.
 *
 * @param categories names, in the order of their numbers
 */
public record NewProgramme(
        String code,
        String name,
        ItemType kind,
        ClockPolicy clockPolicy,
        Integer publicNoticeDays,
        Integer reportEveryMonths,
        Integer lookBackAfterMonths,
        List<String> categories) {}
