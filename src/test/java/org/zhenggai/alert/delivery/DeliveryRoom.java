package org.zhenggai.alert.delivery;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhenggai.alert.Alert;
import org.zhenggai.alert.AlertStanding;
import org.zhenggai.alert.DeliverySwitch;
import org.zhenggai.alert.Preference;
import org.zhenggai.alert.RaisedAlert;
import org.zhenggai.alert.channel.ChannelName;
import org.zhenggai.alert.channel.DeliveryChannel;
import org.zhenggai.alert.persistence.AlertMapper;
import org.zhenggai.alert.persistence.AlertRows;
import org.zhenggai.alert.persistence.DeadLetterMapper;
import org.zhenggai.alert.persistence.DeliveredMapper;
import org.zhenggai.alert.persistence.DeliveryMapper;
import org.zhenggai.alert.persistence.PreferenceMapper;
import org.zhenggai.organisation.RememberedTrail;
import org.zhenggai.platform.sweep.TestBatches;
import org.zhenggai.platform.text.ShippedTexts;
import org.zhenggai.support.Database;
import org.zhenggai.support.MovableClock;

/** The feature put together on a test's database, with channels that remember; a Wednesday morning. */
final class DeliveryRoom {

    static final DeliverySettings USUAL = settings(false);

    final MovableClock clock = MovableClock.at("2023-03-01T09:00:00+08:00");
    final RecordingChannel email = new RecordingChannel(ChannelName.EMAIL);
    final RecordingChannel wecom = new RecordingChannel(ChannelName.WECOM);
    final RememberedTrail trail = new RememberedTrail();
    final Notifications notifications;
    final DeadLetters deadLetters;
    private final Database database;
    private final Preferences preferences;
    private final DeliverySettings settings;
    final DeliverySwitch outward = new DeliverySwitch();
    private int cause;

    DeliveryRoom(Database database) {
        this(database, USUAL);
    }

    DeliveryRoom(Database database, DeliverySettings settings) {
        this(database, settings, database.mapper(PreferenceMapper.class));
        for (String table : List.of("alert", "delivery", "delivery_alert", "notification_preference", "contact")) {
            database.jdbc().update("delete from " + table);
        }
        for (String person : List.of(KnownPeople.HANDLER, KnownPeople.LEADER, KnownPeople.LEFT)) {
            database.mapper(PreferenceMapper.class).insertEmail(person, person + "@example.org");
        }
    }

    /** What another JVM has put there stays. */
    static DeliveryRoom furnished(Database database) {
        return new DeliveryRoom(database, USUAL, database.mapper(PreferenceMapper.class));
    }

    private DeliveryRoom(Database database, DeliverySettings settings, PreferenceMapper mapper) {
        this.database = database;
        this.settings = settings;
        preferences = new Preferences(mapper, new KnownPeople(), settings);
        notifications = new Notifications(mapper, preferences, List.of(email, wecom), trail, clock);
        deadLetters = new DeadLetters(database.mapper(DeadLetterMapper.class), trail, clock);
        wecom.configured = false;
    }

    static DeliverySettings settings(boolean urgentPasses) {
        return new DeliverySettings(
                Duration.ofMinutes(5),
                new DeliverySettings.Retry(Duration.ofMinutes(1), Duration.ofHours(6), 14, 0.2),
                LocalTime.of(8, 30),
                new DeliverySettings.Quiet(LocalTime.of(21, 0), LocalTime.of(7, 30), urgentPasses),
                Alert.Level.RED_CARD,
                Alert.Level.YELLOW_CARD,
                90);
    }

    /** One node's worker, with the room's channels. */
    DeliverAlerts worker() {
        return worker(email, wecom);
    }

    DeliverAlerts worker(DeliveryChannel... channels) {
        var deliveries = database.mapper(DeliveryMapper.class);
        var alerts = database.mapper(AlertMapper.class);
        AlertStanding standing = id -> Optional.ofNullable(alerts.voidReason(id));
        var timing = new Timing(preferences, settings);
        var plan = new PlanDeliveries(
                alerts,
                standing,
                List.of(channels),
                preferences,
                new OpenDeliveries(deliveries, timing, clock),
                settings,
                TestBatches.on(database),
                outward);
        var send = new SendDeliveries(
                List.of(channels),
                new Claims(deliveries, database.transactions(), settings, clock),
                new LastCheck(deliveries, standing, preferences, timing, clock),
                alerts,
                preferences,
                new Composer(ShippedTexts.texts(), "http://localhost:8080/"),
                new Outcomes(deliveries, new BackOff(settings.retry(), () -> 0), clock));
        return new DeliverAlerts(plan, send);
    }

    int forget() {
        return new ForgetDelivered(database.mapper(DeliveredMapper.class), settings, database.transactions(), clock)
                .sweep();
    }

    void sweep() {
        worker().sweep();
    }

    void sweepAt(String iso) {
        clock.set(MovableClock.at(iso).instant());
        sweep();
    }

    /** Raises an alert of its own cause for these people, as a feature would; answers the ids. */
    List<Long> raised(Alert.Level level, String text, String... recipients) {
        cause++;
        List<Long> ids = new ArrayList<>();
        for (String recipient : recipients) {
            new AlertRows(database.jdbc())
                    .insert(List.of(new RaisedAlert(
                            new Alert(
                                    null,
                                    "ZG-2022-0703",
                                    "ZG-2022-0703",
                                    "LADDER",
                                    level,
                                    0,
                                    cause,
                                    recipient,
                                    clock.instant(),
                                    null,
                                    text),
                            false)));
            ids.add(database.jdbc().queryForObject("select max(id) from alert", Long.class));
        }
        return ids;
    }

    /** A later rung has been raised about the same. */
    void superseded(long alert) {
        database.jdbc()
                .update(
                        "insert into alert (subject, item_code, rule, level, deadline_version, occasion, recipient,"
                                + " raised_at, text, outbox) select subject, item_code, 'LATER', level,"
                                + " deadline_version, occasion, recipient, raised_at, text, 'PLANNED' from alert"
                                + " where id = ?",
                        alert);
    }

    /** What became of an alert in the outbox. */
    String outbox(long alert) {
        return database.jdbc().queryForObject("select outbox from alert where id = ?", String.class, alert);
    }

    void prefers(String username, Preference preference) {
        database.mapper(PreferenceMapper.class).insert(username, preference);
    }

    void forgetAddress(String username) {
        database.mapper(PreferenceMapper.class).deleteEmail(username);
    }

    /** The only delivery there is. */
    Map<String, Object> delivery() {
        return database.row("select id, channel, recipient, status, attempts, last_error, void_reason from delivery");
    }

    List<String> statuses() {
        return database.jdbc().queryForList("select status from delivery order by id", String.class);
    }
}
