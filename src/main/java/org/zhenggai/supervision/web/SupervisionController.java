package org.zhenggai.supervision.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.organisation.CurrentActor;
import org.zhenggai.platform.text.HasText;
import org.zhenggai.platform.text.MaxLength;
import org.zhenggai.platform.text.PlainText;
import org.zhenggai.supervision.NoticeLevel;
import org.zhenggai.supervision.exchange.RequestExtension;
import org.zhenggai.supervision.exchange.ServeNotice;
import org.zhenggai.supervision.exchange.StartLookBack;
import org.zhenggai.supervision.exchange.UrgeItem;

/** What is asked, demanded and urged about an item. */
@RestController
@RequestMapping("/api/items/{code}")
class SupervisionController {

    record ExtensionOrder(
            @NotNull LocalDate requestedDeadline,
            @HasText @MaxLength(4000) String reason) {

        ExtensionOrder {
            reason = PlainText.said(reason);
        }
    }

    /** {@code replyWithin} in working days; where it is missing the office's usual term holds. */
    record NoticeOrder(
            @NotNull NoticeLevel level,
            @HasText @MaxLength(4000) String text,
            @Min(1) @Max(60) @Nullable Integer replyWithin) {

        NoticeOrder {
            text = PlainText.said(text);
        }
    }

    record UrgeOrder(@MaxLength(1000) @Nullable String text) {

        UrgeOrder {
            text = PlainText.said(text);
        }
    }

    private final RequestExtension requestExtension;
    private final ServeNotice serveNotice;
    private final UrgeItem urgeItem;
    private final StartLookBack startLookBack;
    private final Views views;
    private final CurrentActor currentActor;

    SupervisionController(
            RequestExtension requestExtension,
            ServeNotice serveNotice,
            UrgeItem urgeItem,
            StartLookBack startLookBack,
            Views views,
            CurrentActor currentActor) {
        this.requestExtension = requestExtension;
        this.serveNotice = serveNotice;
        this.urgeItem = urgeItem;
        this.startLookBack = startLookBack;
        this.views = views;
        this.currentActor = currentActor;
    }

    @PostMapping("/extension-requests")
    @ResponseStatus(HttpStatus.CREATED)
    Views.Extension requestExtension(@PathVariable String code, @Valid @RequestBody ExtensionOrder order) {
        return views.of(requestExtension.request(code, order.requestedDeadline(), order.reason(), currentActor.get()));
    }

    @PostMapping("/notices")
    @ResponseStatus(HttpStatus.CREATED)
    Views.ServedNotice serve(@PathVariable String code, @Valid @RequestBody NoticeOrder order) {
        return views.of(serveNotice.serve(code, order.level(), order.text(), order.replyWithin(), currentActor.get()));
    }

    /** The text is optional, and so is the body. */
    @PostMapping("/urges")
    @ResponseStatus(HttpStatus.CREATED)
    Views.Urging urge(@PathVariable String code, @Valid @RequestBody(required = false) @Nullable UrgeOrder order) {
        return views.of(urgeItem.urge(code, order == null ? null : order.text(), currentActor.get()));
    }

    /** Starts the look back at a closed item before its day has come. */
    @PostMapping("/look-backs")
    @ResponseStatus(HttpStatus.CREATED)
    Views.LookingBack lookBack(@PathVariable String code) {
        return views.of(startLookBack.start(code, currentActor.get()));
    }
}
