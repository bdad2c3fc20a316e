package org.zhenggai.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.zhenggai.organisation.Role;
import org.zhenggai.supervision.NoticeLevel;

/**
 * An open duty with its item's title and with what it is about: the piece of work, or the report, request or notice
 * beside the item's life. What a duty does not have is null.
 *
 * @param no     of the piece of work, report, request, notice, or of the round that is looked back at
 * @param period first day of what is reported on, {@code months} its length
 */
public record OwedDuty(
        String taskId,
        String item,
        String title,
        boolean illustrative,
        String step,
        Integer no,
        String work,
        LocalDate period,
        Integer months,
        LocalDate requestedDeadline,
        NoticeLevel noticeLevel,
        String unit,
        Role role,
        String person,
        Instant dueAt) {}
