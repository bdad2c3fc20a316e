package org.zhenggai.supervision.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhenggai.alert.Alert;
import org.zhenggai.alert.inbox.Alerts;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.supervision.ExtensionRequest;
import org.zhenggai.supervision.LookBack;
import org.zhenggai.supervision.Notice;
import org.zhenggai.supervision.NoticeLevel;
import org.zhenggai.supervision.Urge;
import org.zhenggai.supervision.exchange.UrgeItem;

/** Records as the API shows them: numbers as strings, names beside usernames, the city's time. */
@Component
class Views {

    record Extension(
            String no,
            int round,
            LocalDate deadline,
            LocalDate requestedDeadline,
            String reason,
            ExtensionRequest.Status status,
            String requestedBy,
            String requestedByName,
            OffsetDateTime requestedAt,
            @Nullable String opinion,
            @Nullable String decidedBy,
            @Nullable String decidedByName,
            @Nullable OffsetDateTime decidedAt) {}

    record ServedNotice(
            String no,
            int round,
            NoticeLevel level,
            String text,
            LocalDate replyDue,
            @Nullable String rung,
            Notice.Status status,
            String servedBy,
            String servedByName,
            OffsetDateTime servedAt,
            @Nullable String reply,
            @Nullable String repliedBy,
            @Nullable String repliedByName,
            @Nullable OffsetDateTime repliedAt,
            @Nullable String opinion,
            @Nullable OffsetDateTime closedAt) {}

    record LookingBack(
            int round,
            LocalDate dueOn,
            LookBack.Status status,
            @Nullable String opinion,
            @Nullable String decidedBy,
            @Nullable String decidedByName,
            @Nullable OffsetDateTime decidedAt) {}

    record Urging(
            String no,
            String urgedBy,
            String urgedByName,
            OffsetDateTime urgedAt,
            @Nullable String text,
            List<Urged> urged) {}

    record Urged(String person, String personName, @Nullable OffsetDateTime readAt) {}

    private final Organisation organisation;
    private final Alerts alerts;

    Views(Organisation organisation, Alerts alerts) {
        this.organisation = organisation;
        this.alerts = alerts;
    }

    Extension of(ExtensionRequest request) {
        return new Extension(
                String.valueOf(request.no()),
                request.round(),
                request.deadline(),
                request.requestedDeadline(),
                request.reason(),
                request.status(),
                request.requestedBy(),
                organisation.personName(request.requestedBy()),
                Zones.cityTime(request.requestedAt()),
                request.opinion(),
                request.decidedBy(),
                name(request.decidedBy()),
                Zones.cityTime(request.decidedAt()));
    }

    ServedNotice of(Notice notice) {
        return new ServedNotice(
                String.valueOf(notice.no()),
                notice.round(),
                notice.level(),
                notice.text(),
                notice.replyDue(),
                notice.rung(),
                notice.status(),
                notice.servedBy(),
                organisation.personName(notice.servedBy()),
                Zones.cityTime(notice.servedAt()),
                notice.reply(),
                notice.repliedBy(),
                name(notice.repliedBy()),
                Zones.cityTime(notice.repliedAt()),
                notice.opinion(),
                Zones.cityTime(notice.closedAt()));
    }

    LookingBack of(LookBack lookBack) {
        return new LookingBack(
                lookBack.round(),
                lookBack.dueOn(),
                lookBack.status(),
                lookBack.opinion(),
                lookBack.decidedBy(),
                name(lookBack.decidedBy()),
                Zones.cityTime(lookBack.decidedAt()));
    }

    Urging of(Urge urge) {
        List<Urged> urged = alerts.about(urge.item(), UrgeItem.RULE).stream()
                .filter(alert -> alert.occasion() == urge.no())
                .map(this::urged)
                .toList();
        return new Urging(
                String.valueOf(urge.no()),
                urge.urgedBy(),
                organisation.personName(urge.urgedBy()),
                Zones.cityTime(urge.urgedAt()),
                urge.text(),
                urged);
    }

    private Urged urged(Alert alert) {
        return new Urged(alert.recipient(), organisation.personName(alert.recipient()), Zones.cityTime(alert.readAt()));
    }

    private @Nullable String name(@Nullable String username) {
        return username == null ? null : organisation.personName(username);
    }
}
