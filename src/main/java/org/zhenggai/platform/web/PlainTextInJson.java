package org.zhenggai.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import org.springframework.boot.jackson.JsonComponent;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.text.PlainText;

/** Refuses, in any body, text that could not be stored or read as it is; ends its lines as all other doors do. */
@JsonComponent
class PlainTextInJson extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    PlainTextInJson() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = StringDeserializer.instance.deserialize(parser, context);
        if (text == null) {
            return null;
        }
        if (!PlainText.isStorable(text)) {
            throw Refused.invalid("text.unstorable");
        }
        return PlainText.lines(text);
    }
}
