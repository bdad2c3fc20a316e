package org.zhenggai.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhenggai.alert.Alert.Level.RED_CARD;
import static org.zhenggai.alert.delivery.KnownPeople.HANDLER;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhenggai.alert.DeadLetter;
import org.zhenggai.alert.channel.Message;
import org.zhenggai.alert.channel.Outcome;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.Channel;
import org.zhenggai.organisation.Role;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.paging.PageRequest;
import org.zhenggai.platform.paging.Paged;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

class DeadLettersTest {

    private static final Actor ADMIN = actor(Role.SYSTEM_ADMIN);

    @OnBothDatabases
    void tellWhatHappenedAndNothingOfWhatWasSaid(Database database) {
        var room = new DeliveryRoom(database);
        room.email.answers(Outcome.undeliverable("SMTP 550"), Outcome.undeliverable("SMTP 554"));
        room.raised(RED_CARD, "红牌一", HANDLER);
        room.raised(RED_CARD, "红牌二", HANDLER);
        room.sweep();

        Paged<DeadLetter> page = room.deadLetters.page(ADMIN, PageRequest.of(0, 1));
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.content()).singleElement().satisfies(letter -> {
            assertThat(letter.recipient()).isEqualTo(HANDLER);
            assertThat(letter.attempts()).isOne();
            assertThat(letter.lastError()).isEqualTo("SMTP 554");
            assertThat(letter.since()).isEqualTo(room.clock.instant());
        });
    }

    @Test
    void holdNoFieldForATextOrAnAddress() {
        assertThat(Arrays.stream(DeadLetter.class.getRecordComponents()))
                .extracting(java.lang.reflect.RecordComponent::getName)
                .containsExactly("id", "channel", "recipient", "attempts", "lastError", "since", "item", "digest");
    }

    @OnBothDatabases
    void areSentAgainUnderTheirKeyAndThatIsWrittenDown(Database database) {
        var room = new DeliveryRoom(database);
        long id = dead(room);
        room.deadLetters.resend(id, ADMIN);
        assertThat(room.trail.last().event()).isEqualTo("DELIVERY_RESENT");
        assertThat(room.trail.last().text()).isEqualTo(Long.toString(id));

        room.sweep();
        assertThat(room.email.sent).hasSize(2);
        assertThat(room.email.sent.stream().map(Message::key).distinct()).hasSize(1);
        assertThat(room.delivery()).containsEntry("status", "SENT").containsEntry("attempts", 1);
        assertThat(room.deadLetters.page(ADMIN, PageRequest.of(0, 50)).content())
                .isEmpty();
    }

    @OnBothDatabases
    void areNotSentAgainWhenTheirCauseIsGone(Database database) {
        var room = new DeliveryRoom(database);
        room.email.answers(Outcome.undeliverable("SMTP 550"));
        long alert = room.raised(RED_CARD, "红牌", HANDLER).get(0);
        room.sweep();
        room.superseded(alert);
        room.deadLetters.resend(((Number) room.delivery().get("id")).longValue(), ADMIN);
        room.sweep();
        assertThat(room.email.sent).hasSize(1);
        assertThat(room.delivery()).containsEntry("status", "VOID").containsEntry("void_reason", "SUPERSEDED");
    }

    @OnBothDatabases
    void areSentAgainOnceForEachDeath(Database database) {
        var room = new DeliveryRoom(database);
        long id = dead(room);
        room.deadLetters.resend(id, ADMIN);
        refused(Refused.Reason.CONFLICT, () -> room.deadLetters.resend(id, ADMIN));
        refused(Refused.Reason.NOT_FOUND, () -> room.deadLetters.resend(id + 1000, ADMIN));
    }

    @OnBothDatabases
    void areForTheSystemAdministratorAlone(Database database) {
        var room = new DeliveryRoom(database);
        long id = dead(room);
        Stream.of(Role.values()).filter(role -> role != Role.SYSTEM_ADMIN).forEach(role -> {
            refused(Refused.Reason.FORBIDDEN, () -> room.deadLetters.page(actor(role), PageRequest.of(0, 50)));
            refused(Refused.Reason.FORBIDDEN, () -> room.deadLetters.resend(id, actor(role)));
        });
        assertThat(room.delivery()).containsEntry("status", "DEAD");
    }

    private static long dead(DeliveryRoom room) {
        room.email.answers(Outcome.undeliverable("SMTP 550"));
        room.raised(RED_CARD, "红牌", HANDLER);
        room.sweep();
        return ((Number) room.delivery().get("id")).longValue();
    }

    private static void refused(Refused.Reason reason, Runnable call) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason())
                .isEqualTo(reason));
    }

    private static Actor actor(Role role) {
        return new Actor("somebody", "cs", Set.of(role), Channel.API);
    }
}
