package org.zhenggai.bench;

import static org.zhenggai.bench.LedgerFilling.APART;
import static org.zhenggai.bench.LedgerFilling.IN_HALF;
import static org.zhenggai.bench.LedgerFilling.NOWHERE;
import static org.zhenggai.bench.LedgerFilling.RARE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhenggai.Zhenggai;
import org.zhenggai.support.EmptySchema;

/**
 * What dashboard and ledger weigh on the wire, compressed, with everything that they load at a first visit; and how long
 * the server takes for each list that a page links to, and for a search, with ten thousand and with a million items on
 * MariaDB, as a ratio. Prints; asserts nothing.
 *
 * <p>{@code mvn -Pbench test-compile exec:exec -Dbench=org.zhenggai.bench.PageBenchmark}
 */
public final class PageBenchmark {

    private static final int FEW = 10_000;
    private static final int MANY = 1_000_000;
    private static final int WARM_UP = 15;
    private static final int VISITS = 25;
    private static final long BUFFER_POOL = 4L << 30;
    private static final String PASSWORD = "bench-only-password";
    private static final Pattern ASSETS = Pattern.compile("(?:href|src)=\"(/[^\"#]+\\.(?:css|js|svg))[\"#]");
    private static final YearMonth MONTH = YearMonth.from(LocalDate.now()).minusMonths(3);

    private record Visit(String reader, String path) {}

    private static final List<Visit> PAGES = pages();

    private static List<Visit> pages() {
        List<Visit> pages = new ArrayList<>();
        seenBy("office.officer", pages, "/", "/ledger", "/assignments");
        listsSeenBy(
                "office.officer",
                pages,
                "state=DISPATCHED_EVER",
                "state=CLOSED",
                "light=RED",
                "light=YELLOW",
                "light=GREEN",
                "light=GREY",
                "light=RED&sort=deadline,asc",
                "status=WITHDRAWN&state=DISPATCHED_EVER",
                "dispatchedIn=" + MONTH,
                "closedIn=" + MONTH,
                "programme=SFZDC-2022&state=CLOSED",
                "programme=SFZDC-2022&state=DISPATCHED_EVER",
                "programme=SFZDC-2022&light=RED",
                "programme=SFZDC-2022&light=GREEN",
                "programme=SFZDC-2022&category=3&state=DISPATCHED_EVER",
                "unit=sfj&state=OPEN",
                "unit=sfj&state=DISPATCHED_EVER",
                "unit=sfj&state=CLOSED",
                "unit=sfj&light=RED",
                "sort=title,asc",
                "sort=status,desc",
                "page=400",
                "q=" + RARE,
                "q=" + IN_HALF,
                "q=" + NOWHERE,
                "q=" + APART,
                "q=治",
                "q=ZG-B00012",
                "q=" + IN_HALF + "&unit=gaj",
                "q=" + IN_HALF + "&unit=zjj",
                "q=" + IN_HALF + "&light=RED");
        seenBy("sfj.handler", pages, "/", "/ledger");
        listsSeenBy(
                "sfj.handler",
                pages,
                "state=DISPATCHED_EVER",
                "light=RED",
                "light=RED&sort=deadline,asc",
                "closedIn=" + MONTH,
                "unit=sfj&state=DISPATCHED_EVER",
                "unit=gaj&state=DISPATCHED_EVER",
                "q=" + IN_HALF);
        seenBy("city.leader", pages, "/", "/ledger");
        return List.copyOf(pages);
    }

    private static void seenBy(String reader, List<Visit> pages, String... paths) {
        List.of(paths).forEach(path -> pages.add(new Visit(reader, path)));
    }

    private static void listsSeenBy(String reader, List<Visit> pages, String... queries) {
        List.of(queries).forEach(query -> pages.add(new Visit(reader, "/ledger?" + query)));
    }

    private final JdbcTemplate jdbc;
    private final String root;
    private final Map<String, Reader> readers = new HashMap<>();

    private PageBenchmark(EmptySchema schema) {
        var context = (ServletWebServerApplicationContext) new SpringApplicationBuilder(Zhenggai.class)
                .profiles(schema.profile())
                .initializers(starting -> starting.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("schema", schema.settings())))
                .run(LongStatements.with(
                        "--server.port=0",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--zhenggai.sweep.enabled=false",
                        "--zhenggai.security.require-password-change=false",
                        "--zhenggai.initial-password=" + PASSWORD,
                        "--logging.level.root=warn"));
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
        // As a server of this size has it; what a pool of 128 MB has no room for is the disk's time, not the ledger's.
        jdbc.update("set global innodb_buffer_pool_size = " + BUFFER_POOL);
        for (Visit page : PAGES) {
            if (!readers.containsKey(page.reader())) {
                readers.put(page.reader(), new Reader(root, page.reader(), PASSWORD));
            }
        }
        fill(FEW);
        weigh("/");
        weigh("/ledger");
        List<Reader.Times> few = times();
        fill(MANY);
        List<Reader.Times> many = times();
        for (int no = 0; no < PAGES.size(); no++) {
            print(
                    "%-14s %-66s %7.1f ms at %,d items, %7.1f ms at %,d (slowest %7.1f), ratio %.2f",
                    PAGES.get(no).reader(),
                    PAGES.get(no).path(),
                    few.get(no).median(),
                    FEW,
                    many.get(no).median(),
                    MANY,
                    many.get(no).slowest(),
                    many.get(no).median() / few.get(no).median());
        }
    }

    private void fill(int size) {
        long from = System.nanoTime();
        new LedgerFilling(jdbc).fill(size);
        print("%,d items filled in %.0f s", size, (System.nanoTime() - from) / 1e9);
    }

    private List<Reader.Times> times() throws IOException, InterruptedException {
        List<Reader.Times> times = new ArrayList<>();
        for (Visit page : PAGES) {
            times.add(readers.get(page.reader()).visit(encoded(page.path()), WARM_UP, VISITS));
        }
        return times;
    }

    /** Chinese as a browser sends it. */
    private static String encoded(String path) {
        return path.codePoints()
                .mapToObj(Character::toString)
                .map(sign -> sign.charAt(0) < 128 ? sign : URLEncoder.encode(sign, StandardCharsets.UTF_8))
                .reduce("", String::concat);
    }

    private void weigh(String page) throws IOException, InterruptedException {
        Reader reader = readers.get("office.officer");
        byte[] html = reader.get(page);
        Set<String> assets = new LinkedHashSet<>();
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(html))) {
            ASSETS.matcher(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .forEach(found -> assets.add(found.group(1)));
        }
        int weight = html.length;
        for (String asset : assets) {
            weight += reader.get(asset).length;
        }
        print(
                "%s weighs %.1f KB compressed: the page %.1f KB, %d files beside it",
                page, weight / 1024.0, html.length / 1024.0, assets.size());
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
