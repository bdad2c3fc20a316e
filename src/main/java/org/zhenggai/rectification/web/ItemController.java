package org.zhenggai.rectification.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.catalogue.ItemOrder;
import org.zhenggai.organisation.CurrentActor;
import org.zhenggai.platform.text.HasText;
import org.zhenggai.platform.text.MaxLength;
import org.zhenggai.platform.text.PlainText;
import org.zhenggai.platform.web.LocationHeader;
import org.zhenggai.rectification.Status;
import org.zhenggai.rectification.SupervisedItem;
import org.zhenggai.rectification.life.WithdrawItem;
import org.zhenggai.rectification.order.DispatchItem;
import org.zhenggai.rectification.order.RegisterItem;
import org.zhenggai.rectification.persistence.ItemMapper;

/** What the office does to an item from outside its process. */
@RestController
@RequestMapping("/api/items")
class ItemController {

    /** Where the item stands now; everything else about it is at {@code GET /api/items/{code}}. */
    record Standing(String code, Status status, @Nullable LocalDate deadline, int version) {}

    /** What a draft shall say; {@code version}, where given, is the one the officer has seen. */
    record Edit(
            @JsonUnwrapped @Valid ItemOrder order, @Nullable Integer version) {}

    record Withdrawal(@HasText @MaxLength(4000) String reason) {

        Withdrawal {
            reason = PlainText.said(reason);
        }
    }

    private final RegisterItem registerItem;
    private final DispatchItem dispatchItem;
    private final WithdrawItem withdrawItem;
    private final ItemMapper items;
    private final CurrentActor currentActor;

    ItemController(
            RegisterItem registerItem,
            DispatchItem dispatchItem,
            WithdrawItem withdrawItem,
            ItemMapper items,
            CurrentActor currentActor) {
        this.registerItem = registerItem;
        this.dispatchItem = dispatchItem;
        this.withdrawItem = withdrawItem;
        this.items = items;
        this.currentActor = currentActor;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Standing> register(@Valid @RequestBody ItemOrder order) {
        String code = registerItem.register(order, currentActor.get());
        return ResponseEntity.created(LocationHeader.of("/api/items/{code}", code))
                .body(standing(code));
    }

    @PutMapping("/{code}")
    Standing edit(@PathVariable String code, @Valid @RequestBody Edit edit) {
        registerItem.edit(edit.order().withCode(code), edit.version(), currentActor.get());
        return standing(code);
    }

    @PostMapping("/{code}/dispatch")
    Standing dispatch(@PathVariable String code) {
        dispatchItem.dispatch(code, currentActor.get());
        return standing(code);
    }

    @PostMapping("/{code}/withdrawal")
    Standing withdraw(@PathVariable String code, @Valid @RequestBody Withdrawal withdrawal) {
        withdrawItem.withdraw(code, withdrawal.reason(), currentActor.get());
        return standing(code);
    }

    private Standing standing(String code) {
        SupervisedItem item = items.get(code);
        return new Standing(code, item.status(), item.state().schedule().deadline(), item.version());
    }
}
