package org.zhenggai.platform.security.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.organisation.TestPeople.PASSWORD;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.organisation.Client;
import org.zhenggai.organisation.WholeApplication;

@WholeApplication
class TasklistPageTest {

    private static final int CLIENTS = 8;
    private static final int LOADS = 25;
    private static final Pattern OF_HEADER = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern OF_PAGE = Pattern.compile("nonce=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Test
    void carriesTheNonceOfItsOwnHeaderHoweverManyLoadIt() throws Exception {
        ExecutorService together = Executors.newFixedThreadPool(CLIENTS);
        try {
            CyclicBarrier start = new CyclicBarrier(CLIENTS);
            List<Callable<List<String>>> loads = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                Client browser = new Client(port).signedIn("cs.handler", PASSWORD);
                loads.add(() -> nonces(browser, start));
            }
            List<String> seen = new ArrayList<>();
            for (Future<List<String>> load : together.invokeAll(loads)) {
                seen.addAll(load.get());
            }
            assertThat(seen).hasSize(CLIENTS * LOADS).doesNotHaveDuplicates();
        } finally {
            together.shutdownNow();
        }
    }

    private static List<String> nonces(Client browser, CyclicBarrier start) throws Exception {
        List<String> seen = new ArrayList<>();
        for (int load = 0; load < LOADS; load++) {
            start.await();
            HttpResponse<String> page = browser.get("/camunda/app/tasklist/default/");
            assertThat(page.statusCode()).isEqualTo(200);
            String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
            List<String> ofHeader = found(OF_HEADER, policy);
            assertThat(ofHeader).hasSize(1);
            assertThat(found(OF_PAGE, page.body())).hasSize(4).containsOnly(ofHeader.get(0));
            seen.add(ofHeader.get(0));
        }
        return seen;
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
