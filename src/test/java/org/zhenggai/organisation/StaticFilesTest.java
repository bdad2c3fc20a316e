package org.zhenggai.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeApplication
class StaticFilesTest {

    @LocalServerPort
    private int port;

    private Client client;

    @BeforeEach
    void freshClient() {
        client = new Client(port);
    }

    @Test
    void aStyleSheetIsForEverybodyAndSetsNoCookie() {
        HttpResponse<String> sheet = client.get("/css/base.css");
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void thePagesFilesBearTheirContentsHashAndAreKept() {
        Matcher link = Pattern.compile("/css/base-[0-9a-f]{32}\\.css")
                .matcher(client.get("/login").body());
        assertThat(link.find()).isTrue();
        HttpResponse<String> sheet = client.get(link.group());
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.headers().firstValue("Cache-Control")).hasValue("max-age=31536000");
        assertThat(client.get("/css/").statusCode()).isEqualTo(404);
        assertThat(client.get("/css/%2e%2e/application.yml").statusCode()).isNotEqualTo(200);
    }
}
