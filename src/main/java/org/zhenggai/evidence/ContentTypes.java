package org.zhenggai.evidence;

import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** What the client says a file is: kept as a hint, never acted upon. */
public final class ContentTypes {

    private static final int LONGEST = 100;

    private ContentTypes() {}

    public static String orUnknown(@Nullable String said) {
        try {
            String type = MediaType.parseMediaType(said == null ? "" : said).toString();
            return type.length() > LONGEST ? MediaType.APPLICATION_OCTET_STREAM_VALUE : type;
        } catch (InvalidMediaTypeException nonsense) {
            return MediaType.APPLICATION_OCTET_STREAM_VALUE;
        }
    }
}
