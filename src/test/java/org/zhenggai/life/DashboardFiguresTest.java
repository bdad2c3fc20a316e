package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhenggai.support.StoriesOnBothDatabases;

/** The dashboard over the API: the same counts as the lists that its figures stand for. */
@StoriesOnBothDatabases
class DashboardFiguresTest extends Story {

    /** Nothing changes between the first reader and the last: where counting is slow, figures are shown for a while. */
    @Test
    void areThoseOfTheLists() {
        desk.dispatched(Desk.order("sfj", "IMMEDIATE", "GENERAL"));
        List.of("office.officer", "auditor", "city.leader", "sfj.handler", "by.leader")
                .forEach(this::areThoseOfTheListsOf);
    }

    private void areThoseOfTheListsOf(String reader) {
        JsonNode dashboard = wire.get(reader, "/api/dashboard").json();
        JsonNode total = dashboard.path("total");
        assertThat(total.path("total").asInt()).isEqualTo(listed(reader, "state=DISPATCHED_EVER"));
        assertThat(total.path("running").asInt()).isEqualTo(listed(reader, "state=OPEN"));
        assertThat(total.path("red").asInt()).isEqualTo(listed(reader, "light=RED"));
        assertThat(total.path("yellow").asInt()).isEqualTo(listed(reader, "light=YELLOW"));
        assertThat(total.path("green").asInt()).isEqualTo(listed(reader, "light=GREEN"));
        assertThat(total.path("closed").asInt()).isEqualTo(listed(reader, "state=CLOSED"));
        assertThat(total.path("withdrawn").asInt()).isEqualTo(listed(reader, "status=WITHDRAWN&state=DISPATCHED_EVER"));
        for (JsonNode unit : dashboard.path("units")) {
            assertThat(unit.path("counts").path("total").asInt())
                    .as(unit.path("name").asText())
                    .isEqualTo(listed(
                            reader,
                            "state=DISPATCHED_EVER&unit=" + unit.path("code").asText()));
        }
        JsonNode month = dashboard.path("trend").get(11);
        assertThat(month.path("month").asText())
                .isEqualTo(YearMonth.from(today()).toString());
        assertThat(month.path("dispatched").asInt())
                .isEqualTo(listed(reader, "dispatchedIn=" + month.path("month").asText()));
    }

    @Test
    void areNotForAdministrators() {
        assertThat(wire.get("sys.admin", "/api/dashboard").status()).isEqualTo(403);
        assertThat(wire.get("sec.admin", "/api/dashboard").status()).isEqualTo(403);
    }

    private int listed(String reader, String filter) {
        return wire.get(reader, "/api/items?size=1&" + filter)
                .json()
                .path("total")
                .asInt();
    }
}
