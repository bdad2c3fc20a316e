package org.zhenggai.sandbox.story;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.Person;
import org.zhenggai.rectification.life.WithdrawItem;
import org.zhenggai.rectification.order.DispatchItem;
import org.zhenggai.sandbox.Acting;
import org.zhenggai.supervision.exchange.RequestExtension;
import org.zhenggai.supervision.exchange.ServeNotice;
import org.zhenggai.supervision.exchange.UrgeItem;

/** Lets somebody do what no step asks of them. */
@Component
@Profile("sandbox")
class PlayScene {

    private final Cast cast;
    private final Acting acting;
    private final DispatchItem dispatchItem;
    private final WithdrawItem withdrawItem;
    private final RequestExtension requestExtension;
    private final ServeNotice serveNotice;
    private final UrgeItem urgeItem;

    PlayScene(
            Cast cast,
            Acting acting,
            DispatchItem dispatchItem,
            WithdrawItem withdrawItem,
            RequestExtension requestExtension,
            ServeNotice serveNotice,
            UrgeItem urgeItem) {
        this.cast = cast;
        this.acting = acting;
        this.dispatchItem = dispatchItem;
        this.withdrawItem = withdrawItem;
        this.requestExtension = requestExtension;
        this.serveNotice = serveNotice;
        this.urgeItem = urgeItem;
    }

    void play(Scene scene) {
        Person person = cast.named(scene.who());
        acting.as(person, () -> act(scene, person, cast.actor(person)));
    }

    private void act(Scene scene, Person person, Actor actor) {
        switch (scene.does()) {
            case DISPATCH -> dispatchItem.dispatch(scene.item(), actor);
            case EXTEND -> requestExtension.request(scene.item(), scene.to(), scene.text(), actor);
            case SERVE -> serveNotice.serve(scene.item(), scene.level(), scene.text(), null, actor);
            case URGE -> urgeItem.urge(scene.item(), scene.text(), actor);
            case WITHDRAW -> withdrawItem.withdraw(scene.item(), scene.text(), actor);
            case READ -> cast.read(person, scene.item());
        }
    }
}
