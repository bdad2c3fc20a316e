package org.zhenggai.evidence;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.text.PlainText;

/** A file's name without the path some browsers send and without characters that hide or reorder others. */
public record FileName(String value) {

    static final int LONGEST = 255;

    public static FileName of(@Nullable String given) {
        String name = given == null ? "" : lastSegment(visible(given)).strip();
        if (!PlainText.says(name) || name.equals(".") || name.equals("..")) {
            throw Refused.invalid("evidence.name.missing");
        }
        if (PlainText.length(name) > LONGEST) {
            throw Refused.invalid("evidence.name.long", LONGEST);
        }
        return new FileName(name);
    }

    private static String visible(String given) {
        return Normalizer.normalize(given, Normalizer.Form.NFC).replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "");
    }

    private static String lastSegment(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
