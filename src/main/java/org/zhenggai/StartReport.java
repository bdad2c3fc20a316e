package org.zhenggai;

import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.zhenggai.platform.text.Texts;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.sandbox.Story;

/** Tells the operator what a start did and where to go. */
@Component
class StartReport {

    private static final Logger LOG = LoggerFactory.getLogger(StartReport.class);

    private final Environment environment;
    private final Texts texts;
    private SeedLoading.Loaded loaded;
    private int dispatched;
    private Story.Told told;

    StartReport(Environment environment, Texts texts) {
        this.environment = environment;
        this.texts = texts;
    }

    void loaded(SeedLoading.Loaded what) {
        loaded = what;
    }

    SeedLoading.Loaded loaded() {
        return loaded;
    }

    void dispatched(int dispatchedNow) {
        dispatched = dispatchedNow;
    }

    void told(Story.Told what) {
        told = what;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        LOG.info(texts.of(
                "start.items", loaded.newItems(), dispatched, loaded.codes().size()));
        if (told != null) {
            LOG.info(texts.of(
                    "start.story",
                    told.steps(),
                    told.now().atZone(Zones.CITY).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES)));
        }
        if (loaded.password() != null) {
            // To the console and nowhere else: a log is kept, forwarded and read by others.
            PrintWriter console = new PrintWriter(System.out, true, java.nio.charset.StandardCharsets.UTF_8);
            console.println();
            console.println(texts.of("start.password", loaded.password()));
            console.println();
        }
        LOG.info(texts.of("start.address", "http://localhost:" + environment.getProperty("local.server.port")));
    }
}
