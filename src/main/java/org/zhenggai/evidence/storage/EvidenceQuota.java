package org.zhenggai.evidence.storage;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.zhenggai.evidence.EvidenceSettings;
import org.zhenggai.evidence.persistence.EvidenceMapper;
import org.zhenggai.evidence.persistence.EvidenceQueries;
import org.zhenggai.evidence.persistence.UploadedRow;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.time.Zones;

/** How much an item holds and a person brings on one day of the city; files that no step ever named count as well. */
@Component
@EnableConfigurationProperties(EvidenceSettings.class)
class EvidenceQuota {

    private final EvidenceMapper mapper;
    private final EvidenceQueries queries;
    private final EvidenceSettings settings;
    private final Clock clock;

    EvidenceQuota(EvidenceMapper mapper, EvidenceQueries queries, EvidenceSettings settings, Clock clock) {
        this.mapper = mapper;
        this.queries = queries;
        this.settings = settings;
        this.clock = clock;
    }

    /** Before a byte is stored: whether one more file of this size has room. */
    void requireRoom(String item, String person, long size) {
        if (queries.countOfItem(item) >= settings.filesPerItem()) {
            throw Refused.conflict("evidence.quota.item", item, settings.filesPerItem());
        }
        requireWithinDay(person, 1, size);
    }

    /**
     * With the file stored: files that come at once for an item or from a person are counted one after the other, until
     * each is in or out. The item's turn first, at every door, so that nobody waits in a ring.
     */
    void requireKept(String item, String person) {
        mapper.takeTurn(item, clock.instant());
        mapper.takeTurn(person, clock.instant());
        if (queries.countOfItem(item) > settings.filesPerItem()) {
            throw Refused.conflict("evidence.quota.item", item, settings.filesPerItem());
        }
        requireWithinDay(person, 0, 0);
    }

    private void requireWithinDay(String person, int files, long bytes) {
        LocalDate today = Zones.today(clock);
        Instant from = Zones.endOf(today.minusDays(1));
        UploadedRow uploaded = queries.uploaded(person, from, Zones.endOf(today));
        if (uploaded.files() + files > settings.filesPerDay()) {
            throw Refused.tooMany("evidence.quota.files", settings.filesPerDay());
        }
        if (uploaded.bytes() + bytes > settings.bytesPerDay().toBytes()) {
            throw Refused.tooMany("evidence.quota.bytes", spoken(settings.bytesPerDay()));
        }
    }

    private static String spoken(DataSize size) {
        return size.toGigabytes() > 0 ? size.toGigabytes() + " GB" : size.toMegabytes() + " MB";
    }
}
