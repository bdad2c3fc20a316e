package org.zhenggai.alert.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.organisation.TestPeople.PASSWORD;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhenggai.alert.delivery.DeliverAlerts;
import org.zhenggai.organisation.Client;
import org.zhenggai.organisation.WholeApplication;

/** Delivery as it is wired, and as seen from the wire. */
@WholeApplication
class DeliveryDoorsTest {

    private static final String MINE = "/api/me/notifications";
    private static final String DEAD = "/api/admin/dead-letters";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private DeliverAlerts deliver;

    private Client handler;
    private Client admin;

    @BeforeEach
    void clients() {
        handler = new Client(port).as("cs.handler", PASSWORD);
        admin = new Client(port).as("cspt.system", PASSWORD);
    }

    @Test
    void everybodyReadsAndChangesTheirOwnSettings() {
        assertThat(handler.get(MINE).body())
                .contains("{\"channel\":\"EMAIL\",\"available\":false,\"enabled\":true,\"quietFrom\":\"21:00\","
                        + "\"quietTo\":\"07:30\",\"digest\":false}");
        String choice = "{\"email\":\"cs@example.org\",\"channels\":[{\"channel\":\"EMAIL\",\"enabled\":true,"
                + "\"quietFrom\":\"22:00\",\"quietTo\":\"06:00\",\"digest\":true}]}";
        HttpResponse<String> chosen = handler.json("PUT", MINE, choice);
        assertThat(chosen.statusCode()).isEqualTo(200);
        assertThat(handler.get(MINE).body()).isEqualTo(chosen.body()).contains("cs@example.org", "\"22:00\"");
        assertThat(handler.json("PUT", MINE, chosen.body()).body())
                .as("as it was read")
                .isEqualTo(chosen.body());
        assertThat(admin.get(MINE).body()).doesNotContain("cs@example.org");
    }

    @Test
    void whatCannotBeChosenIsRefusedWithAReason() {
        refused(handler.json("PUT", MINE, "{\"email\":\"nowhere\",\"channels\":[]}"), 400, "邮箱");
        refused(handler.json("PUT", MINE, "{\"email\":null}"), 400, "channels");
        refused(handler.json("PUT", MINE, "{\"channels\":[{\"channel\":\"PIGEON\",\"enabled\":true}]}"), 400, "格式");
        refused(handler.json("PUT", MINE, "{\"channels\":[{\"channel\":\"EMAIL\"}]}"), 400, "enabled");
        refused(
                handler.json(
                        "PUT",
                        MINE,
                        "{\"channels\":[{\"channel\":\"EMAIL\",\"enabled\":true,\"quietFrom\":\"25:00\"}]}"),
                400,
                "格式");
        assertThat(new Client(port).get(MINE).statusCode()).isEqualTo(401);
    }

    @Test
    void aSystemAdministratorSeesDeadLettersAndHasThemSentAgain() {
        jdbc.update("insert into delivery (channel, recipient, idempotency_key, digest, priority, status,"
                + " attempts, next_attempt_at, attempted_at, last_error, created_at) values ('EMAIL', 'cs.handler',"
                + " 'doors', false, 1, 'DEAD', 14, '2023-03-01 01:00:00', '2023-03-02 01:00:00', 'timeout',"
                + " '2023-03-01 01:00:00')");
        Long id = jdbc.queryForObject("select id from delivery where idempotency_key = 'doors'", Long.class);
        assertThat(admin.get(DEAD).body())
                .contains("{\"id\":\"" + id + "\",\"channel\":\"EMAIL\",\"recipient\":\"cs.handler\",\"attempts\":14,"
                        + "\"lastError\":\"timeout\",\"since\":\"2023-03-02T09:00:00+08:00\"}");
        String resend = DEAD + "/" + id + "/resend";

        assertThat(handler.get(DEAD).statusCode()).isEqualTo(403);
        assertThat(handler.json("POST", resend, "").statusCode()).isEqualTo(403);
        assertThat(handler.json("POST", DEAD + "/nonsense/resend", "").statusCode())
                .isEqualTo(403);
        assertThat(admin.json("POST", DEAD + "/nonsense/resend", "").statusCode())
                .isEqualTo(404);
        assertThat(admin.json("POST", resend, "").statusCode()).isEqualTo(204);
        refused(admin.json("POST", resend, ""), 409, "未送达");
        jdbc.update("delete from delivery where idempotency_key = 'doors'");
    }

    @Test
    void withoutSettingsTheOutboxIsEmptiedAndNothingLeaves() {
        jdbc.update("insert into alert (subject, item_code, rule, level, deadline_version, occasion, recipient,"
                + " raised_at, text) values ('ZG-2022-0703', 'ZG-2022-0703', 'DOORS', 'RED_CARD', 1, 0, 'cs.handler',"
                + " '2023-03-01 01:00:00', '红牌')");
        Long alert = jdbc.queryForObject("select id from alert where rule = 'DOORS'", Long.class);
        deliver.sweep();
        assertThat(jdbc.queryForList("select outbox from alert where id = ?", String.class, alert))
                .containsExactly("PLANNED");
        assertThat(jdbc.queryForList("select status from delivery", String.class))
                .doesNotContain("SENT");
        jdbc.update("delete from alert where id = ?", alert);
    }

    private static void refused(HttpResponse<String> answer, int status, String said) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(said);
    }
}
