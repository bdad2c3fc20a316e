package org.zhenggai.organisation.web;

import org.jspecify.annotations.Nullable;
import org.zhenggai.organisation.Handover;
import org.zhenggai.platform.text.PlainText;

/** What was said, by form or as JSON, about the work of somebody who leaves; nothing where nothing was. */
record HandoverSaid(@Nullable String successor, @Nullable Boolean vacant) {

    Handover meant() {
        return new Handover(PlainText.said(successor), Boolean.TRUE.equals(vacant));
    }

    static Handover in(@Nullable HandoverSaid body) {
        return body == null ? Handover.BACK : body.meant();
    }
}
