package org.zhenggai.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.organisation.TestPeople.PASSWORD;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeApplication
class ListingUnitsTest {

    @LocalServerPort
    private int port;

    @Test
    void whoeverIsSignedInMayChooseAmongTheUnits() {
        HttpResponse<String> units = new Client(port).as("cs.handler", PASSWORD).get("/api/units");

        assertThat(units.statusCode()).isEqualTo(200);
        assertThat(units.body()).contains("\"code\":\"cs\"", "\"kind\":\"CITY_UNIT\"");
    }

    @Test
    void nobodyElseMay() {
        assertThat(new Client(port).get("/api/units").statusCode()).isEqualTo(401);
    }

    @Test
    void anUnknownDutyIsNotFound() {
        HttpResponse<String> duty = new Client(port).as("cs.handler", PASSWORD).get("/api/assignments/nothing");

        assertThat(duty.statusCode()).isEqualTo(404);
        assertThat(duty.body()).contains("assignment.unknown");
    }
}
