package org.zhenggai.rectification.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.catalogue.ItemOrder;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.CurrentActor;
import org.zhenggai.organisation.Role;
import org.zhenggai.platform.Refused;
import org.zhenggai.rectification.DispatchItem;
import org.zhenggai.rectification.RegisterItem;
import org.zhenggai.rectification.WithdrawItem;

/** What the office does to an item from outside its process. */
@RestController
@RequestMapping("/api/items")
class ItemController {

    record Registered(String code) {}

    record Withdrawal(@NotBlank @Size(max = 4000) String reason) {}

    private final RegisterItem registerItem;
    private final DispatchItem dispatchItem;
    private final WithdrawItem withdrawItem;
    private final CurrentActor currentActor;

    ItemController(
            RegisterItem registerItem,
            DispatchItem dispatchItem,
            WithdrawItem withdrawItem,
            CurrentActor currentActor) {
        this.registerItem = registerItem;
        this.dispatchItem = dispatchItem;
        this.withdrawItem = withdrawItem;
        this.currentActor = currentActor;
    }

    @PostMapping
    ResponseEntity<Registered> register(@Valid @RequestBody ItemOrder order) {
        String code = registerItem.register(order, office());
        return ResponseEntity.created(URI.create("/api/items/" + code)).body(new Registered(code));
    }

    /** {@code version}, where given, is the one the officer has seen. */
    @PutMapping("/{code}")
    Registered edit(
            @PathVariable String code,
            @RequestParam(required = false) Integer version,
            @Valid @RequestBody ItemOrder order) {
        registerItem.edit(order.withCode(code), version, office());
        return new Registered(code);
    }

    @PostMapping("/{code}/dispatch")
    Registered dispatch(@PathVariable String code) {
        dispatchItem.dispatch(code, office());
        return new Registered(code);
    }

    @PostMapping("/{code}/withdrawal")
    Registered withdraw(@PathVariable String code, @Valid @RequestBody Withdrawal withdrawal) {
        withdrawItem.withdraw(code, withdrawal.reason(), office());
        return new Registered(code);
    }

    private Actor office() {
        Actor actor = currentActor.get();
        if (!actor.isOneOf(Role.OFFICER, Role.OFFICE_CHIEF)) {
            throw Refused.forbidden("item.office.only");
        }
        return actor;
    }
}
