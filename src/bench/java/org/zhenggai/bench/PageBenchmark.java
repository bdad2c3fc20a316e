package org.zhenggai.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhenggai.Zhenggai;
import org.zhenggai.support.EmptySchema;

/**
 * What dashboard and ledger weigh on the wire, compressed, with everything that they load at a first visit; and how long
 * the server takes for each with ten thousand and with a million items on MariaDB, as a ratio. Prints; asserts nothing.
 *
 * <p>{@code mvn -Pbench test-compile exec:exec -Dbench=org.zhenggai.bench.PageBenchmark}
 */
public final class PageBenchmark {

    private static final int FEW = 10_000;
    private static final int MANY = 1_000_000;
    private static final int WARM_UP = 40;
    private static final int VISITS = 60;
    private static final String PASSWORD = "bench-only-password";
    private static final Pattern ASSETS = Pattern.compile("(?:href|src)=\"(/[^\"#]+\\.(?:css|js|svg))[\"#]");

    private static final List<String> PAGES = List.of(
            "/",
            "/ledger",
            "/ledger?light=RED&sort=deadline,asc",
            "/ledger?unit=sfj&state=OPEN",
            "/ledger?unit=sfj&state=DISPATCHED_EVER",
            "/assignments");

    private final JdbcTemplate jdbc;
    private final String root;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private PageBenchmark(EmptySchema schema) {
        var context = (ServletWebServerApplicationContext) new SpringApplicationBuilder(Zhenggai.class)
                .profiles(schema.profile())
                .initializers(starting -> starting.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("schema", schema.settings())))
                .run(
                        "--server.port=0",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--zhenggai.sweep.enabled=false",
                        "--zhenggai.security.require-password-change=false",
                        "--zhenggai.initial-password=" + PASSWORD,
                        "--logging.level.root=warn");
        jdbc = context.getBean(JdbcTemplate.class);
        root = "http://localhost:" + context.getWebServer().getPort();
    }

    public static void main(String[] args) {
        int exit = 1;
        try {
            new PageBenchmark(EmptySchema.mariaDb()).run();
            exit = 0;
        } catch (IOException | InterruptedException | RuntimeException failed) {
            failed.printStackTrace();
        } finally {
            // Pools and the engine's threads would keep a failed run alive.
            System.exit(exit);
        }
    }

    private void run() throws IOException, InterruptedException {
        signIn();
        fill(0, FEW);
        weigh("/");
        weigh("/ledger");
        double[] few = times();
        fill(FEW, MANY);
        double[] many = times();
        for (int page = 0; page < PAGES.size(); page++) {
            print(
                    "%-40s %7.1f ms at %,d items, %7.1f ms at %,d, ratio %.2f",
                    PAGES.get(page), few[page], FEW, many[page], MANY, many[page] / few[page]);
        }
    }

    /** The median over visits of one person, one after the other, taken by the client on the same machine. */
    private double[] times() throws IOException, InterruptedException {
        double[] medians = new double[PAGES.size()];
        for (int page = 0; page < PAGES.size(); page++) {
            for (int visit = 0; visit < WARM_UP; visit++) {
                get(PAGES.get(page));
            }
            double[] times = new double[VISITS];
            for (int visit = 0; visit < VISITS; visit++) {
                long from = System.nanoTime();
                get(PAGES.get(page));
                times[visit] = (System.nanoTime() - from) / 1e6;
            }
            Arrays.sort(times);
            medians[page] = times[VISITS / 2];
            print("%-40s slowest of %d visits %.1f ms", PAGES.get(page), VISITS, times[VISITS - 1]);
        }
        return medians;
    }

    private void weigh(String page) throws IOException, InterruptedException {
        byte[] html = get(page);
        Set<String> assets = new LinkedHashSet<>();
        try (var unpacked = new GZIPInputStream(new java.io.ByteArrayInputStream(html))) {
            ASSETS.matcher(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .forEach(found -> assets.add(found.group(1)));
        }
        int weight = html.length;
        for (String asset : assets) {
            weight += get(asset).length;
        }
        print(
                "%s weighs %.1f KB compressed: the page %.1f KB, %d files beside it",
                page, weight / 1024.0, html.length / 1024.0, assets.size());
    }

    private void signIn() throws IOException, InterruptedException {
        String page = http.send(
                        HttpRequest.newBuilder(URI.create(root + "/login")).build(), BodyHandlers.ofString())
                .body();
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        if (!token.find()) {
            throw new IllegalStateException("No token in the login page");
        }
        http.send(
                HttpRequest.newBuilder(URI.create(root + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("username=office.officer&password=" + PASSWORD + "&_csrf="
                                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)))
                        .build(),
                BodyHandlers.discarding());
    }

    private byte[] get(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(
                HttpRequest.newBuilder(URI.create(root + path))
                        .header("Accept", "text/html,*/*")
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + response.statusCode());
        }
        return response.body();
    }

    /** Six in ten closed, the rest running, every twentieth of them late; spread over units, categories and two years. */
    private void fill(int from, int to) {
        String units =
                "elt(1 + seq % 12, 'sfj', 'gaj', 'zjj', 'zrj', 'mzj', 'swj', 'jtj', 'scj', 'fy', 'jcy', 'dx', 'xcb')";
        jdbc.update(
                "insert into supervised_item (code, programme_code, category_no, title, title_official, requirement, kind,"
                        + " grade, responsible_unit, responsible_leader, measures_process, status, dispatched_on, deadline,"
                        + " deadline_version, provisional, yellow_from, red_from, percent, round, illustrative, created_at,"
                        + " closed_at, version) select concat('BM-', lpad(seq, 7, '0')), 'SFZDC-2022', 1 + seq % 9,"
                        + " concat('基准测试事项', seq), false, '按要求完成整改，逐件核对已结案件，建立台账。', 'PHASED', 'GENERAL', "
                        + units + ", 'sfj.leader', 'measures-checklist', if(seq % 10 < 6, 'CLOSED', 'IN_PROGRESS'),"
                        + " date_sub(current_date, interval 60 + seq % 700 day),"
                        + " date_add(current_date, interval if(seq % 20 = 7, -9, 40) + seq % 30 day), 1, false,"
                        + " date_add(current_date, interval if(seq % 20 = 7, -15, 30) + seq % 30 day),"
                        + " date_add(current_date, interval if(seq % 20 = 7, -8, 41) + seq % 30 day), seq % 100, 1, true,"
                        + " '2023-01-03 01:00:00',"
                        + " if(seq % 10 < 6, date_sub(current_timestamp, interval seq % 60 day), null), 1"
                        + " from (select cast(seq as signed) as seq from seq_" + (from + 1) + "_to_" + to
                        + ") numbers");
        jdbc.update(
                "insert into item_unit (unit_code, item_code, relation) select responsible_unit, code, 'RESPONSIBLE'"
                        + " from supervised_item where code > ? and code <= ?",
                code(from),
                code(to));
        Stream.of("supervised_item", "item_unit").forEach(table -> jdbc.queryForList("analyze table " + table));
        print("%,d items", to);
    }

    private static String code(int no) {
        return String.format(Locale.ROOT, "BM-%07d", no);
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
