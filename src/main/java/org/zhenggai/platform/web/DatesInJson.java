package org.zhenggai.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.springframework.boot.jackson.JsonComponent;
import org.zhenggai.platform.text.PlainText;
import org.zhenggai.platform.time.PlausibleDates;

/** A date in any body: a text, and within reach. */
@JsonComponent
class DatesInJson extends StdScalarDeserializer<LocalDate> {

    private static final long serialVersionUID = 1L;

    DatesInJson() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = parser.getValueAsString();
        if (text == null) {
            return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
        }
        try {
            return PlainText.says(text) ? PlausibleDates.date(text) : null;
        } catch (DateTimeException unreadable) {
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "no date within reach");
        }
    }
}
