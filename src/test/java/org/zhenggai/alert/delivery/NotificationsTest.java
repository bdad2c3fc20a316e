package org.zhenggai.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhenggai.alert.Preference;
import org.zhenggai.alert.channel.ChannelName;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.Channel;
import org.zhenggai.organisation.Role;
import org.zhenggai.platform.Refused;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

class NotificationsTest {

    private static final Actor LEADER =
            new Actor(KnownPeople.LEADER, "sfj", Set.of(Role.RESPONSIBLE_LEADER), Channel.API);
    private static final Preference MAIL =
            new Preference(ChannelName.EMAIL, true, LocalTime.of(20, 0), LocalTime.of(8, 15), false);

    @OnBothDatabases
    void beginWithThePlatformsRules(Database database) {
        var mine = new DeliveryRoom(database).notifications.of(LEADER);
        assertThat(mine.email()).isEqualTo("sfj.leader@example.org");
        assertThat(mine.channels()).extracting(Preference::channel).containsExactly(ChannelName.values());
        assertThat(mine.channels())
                .first()
                .isEqualTo(new Preference(ChannelName.EMAIL, true, LocalTime.of(21, 0), LocalTime.of(7, 30), true));
    }

    @OnBothDatabases
    void keepWhatWasChosen(Database database) {
        var room = new DeliveryRoom(database);
        var chosen = new NotificationSettings(
                " new@example.org ", List.of(MAIL, new Preference(ChannelName.WECOM, false, null, null, null)));
        var mine = room.notifications.choose(LEADER, chosen);
        assertThat(mine).isEqualTo(room.notifications.of(LEADER));
        assertThat(mine.email()).isEqualTo("new@example.org");
        assertThat(mine.channels()).contains(MAIL);
        assertThat(mine.channels().get(1).enabled()).isFalse();

        var forgotten = room.notifications.choose(LEADER, new NotificationSettings(null, List.of()));
        assertThat(forgotten.email()).isNull();
        assertThat(forgotten.channels().get(1).enabled()).isTrue();
    }

    @OnBothDatabases
    void leaveATraceWithoutTheAddress(Database database) {
        var room = new DeliveryRoom(database);
        room.notifications.choose(LEADER, new NotificationSettings("new@example.org", List.of(MAIL)));
        assertThat(room.trail.last().event()).isEqualTo("NOTIFICATIONS_CHANGED");
        assertThat(room.trail.last().changes()).containsOnlyKeys("email", "EMAIL");
        assertThat(room.trail.last().toString()).doesNotContain("example.org").contains("20:00-08:15");
        int events = room.trail.timeline(null).size();
        room.notifications.choose(LEADER, new NotificationSettings("new@example.org", List.of(MAIL)));
        assertThat(room.trail.timeline(null)).as("nothing changed").hasSize(events);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "a@b", "a@b.", "a@.b", "a b@c.d", "a@b.c, d@e.f", "甲@b.c", "a@b.c\nBcc: d@e.f", "A <a@b.c>"
            })
    void refuseWhatIsNoAddress(String email) {
        refused("notification.email.invalid", new NotificationSettings(email, List.of()));
    }

    @Test
    void refuseAnAddressThatIsTooLong() {
        refused("notification.email.invalid", new NotificationSettings("a@" + "b.".repeat(130) + "c", List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"o'hara+zg@mail.baiyin.gov.cn", "123@qq.com", "x_y-z@a-b.c"})
    void takeWhateverIsOne(String email) {
        NotificationRules.check(new NotificationSettings(email, List.of()));
    }

    @Test
    void refuseWhatDoesNotFitTogether() {
        refused("notification.channel.once", new NotificationSettings(null, List.of(MAIL, MAIL)));
        refused(
                "notification.quiet.half",
                new NotificationSettings(
                        null, List.of(new Preference(ChannelName.EMAIL, true, LocalTime.NOON, null, null))));
        refused(
                "notification.group",
                new NotificationSettings(null, List.of(new Preference(ChannelName.FEISHU, true, null, null, true))));
    }

    private static void refused(String key, NotificationSettings chosen) {
        assertThatThrownBy(() -> NotificationRules.check(chosen))
                .isInstanceOf(Refused.class)
                .hasMessage(key);
    }
}
