package org.zhenggai.settlement.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.zhenggai.deadline.CalendarYear;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.text.PlainText;

/** A year as an administrator brings it: typed row by row, or in a file of the same four fields, YAML or JSON. */
@Component
class CalendarText {

    private static final int LARGEST_KB = 64;

    private record File(Integer year, String source, List<String> holidays, List<String> makeupWorkdays) {}

    private final JsonMapper yaml = JsonMapper.builder(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    CalendarYear typed(Integer year, String source, String holidays, String makeupWorkdays) {
        return new CalendarYear(year, source, rows(holidays), rows(makeupWorkdays));
    }

    CalendarYear read(MultipartFile upload) throws IOException {
        if (upload == null || upload.isEmpty()) {
            throw Refused.invalid("calendar.file.missing");
        }
        if (upload.getSize() > LARGEST_KB * 1024L) {
            throw Refused.tooLarge("calendar.file.large", LARGEST_KB);
        }
        try {
            File file = yaml.readValue(upload.getBytes(), File.class);
            if (file == null) {
                throw Refused.invalid("calendar.file.missing");
            }
            return new CalendarYear(
                    file.year(),
                    file.source(),
                    file.holidays(),
                    file.makeupWorkdays() == null ? List.of() : file.makeupWorkdays());
        } catch (JsonMappingException misplaced) {
            throw Refused.invalid("calendar.file.field", field(misplaced));
        } catch (JsonProcessingException unreadable) {
            int line = unreadable.getLocation() == null
                    ? 1
                    : Math.max(1, unreadable.getLocation().getLineNr());
            throw Refused.invalid("calendar.file.unreadable", String.valueOf(line));
        }
    }

    private static String field(JsonMappingException misplaced) {
        return misplaced.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("-");
    }

    /** Empty rows count for nothing; people write a range as the notice does. */
    private static List<String> rows(String text) {
        return Arrays.stream(text.split("\\R"))
                .filter(PlainText::says)
                .map(row -> row.strip().replaceAll("\\s*[至~～—]+\\s*", ".."))
                .toList();
    }
}
