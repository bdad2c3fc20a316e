package org.zhenggai.platform.web.failure;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.zhenggai.platform.text.ShippedTexts;

/** Problems with the texts that ship, without a container. */
public final class ShippedProblems {

    private ShippedProblems() {}

    public static Problems problems() {
        return new Problems(ShippedTexts.texts(), new ObjectMapper());
    }
}
