package org.zhenggai.settlement.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhenggai.deadline.CalendarYear;
import org.zhenggai.organisation.Actor;
import org.zhenggai.platform.Refused;
import org.zhenggai.settlement.CalendarPreview;
import org.zhenggai.settlement.persistence.PreviewMapper;
import org.zhenggai.settlement.persistence.PreviewRow;

/** Previews as stored: each belongs to the administrator who asked for it, and to what was uploaded. */
@Component
class Previews {

    private final PreviewMapper mapper;
    private final ObjectMapper json;

    Previews(PreviewMapper mapper, ObjectMapper json) {
        this.mapper = mapper;
        this.json = json;
    }

    /** In place of what the same person previewed of that year and did not confirm. */
    CalendarPreview keep(CalendarYear year, CalendarPreview.Effect effect, Actor actor, Instant now) {
        mapper.deleteUnconfirmed(actor.username(), year.year());
        String id = UUID.randomUUID().toString();
        mapper.insert(new PreviewRow(id, actor.username(), now, year.year(), write(year), write(effect), null));
        return new CalendarPreview(id, year, effect, false);
    }

    CalendarPreview get(String id, Actor actor) {
        PreviewRow row = mapper.find(id);
        if (row == null || !row.createdBy().equals(actor.username())) {
            throw Refused.notFound("calendar.preview.unknown");
        }
        return new CalendarPreview(
                id,
                read(row.content(), CalendarYear.class),
                read(row.effect(), CalendarPreview.Effect.class),
                row.confirmedAt() != null);
    }

    void confirmed(String id, Instant now) {
        mapper.confirm(id, now);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A preview does not hold JSON: " + text, damaged);
        }
    }
}
