package org.zhenggai.supervision.exchange;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.Redispatched;
import org.zhenggai.rectification.StatusChanged;
import org.zhenggai.supervision.persistence.ExtensionMapper;
import org.zhenggai.supervision.persistence.NoticeMapper;

/** An item that ends, or goes to another unit, leaves no request undecided and no notice open behind. */
@Component
class EndWithItem {

    private final ExtensionMapper requests;
    private final NoticeMapper notices;

    EndWithItem(ExtensionMapper requests, NoticeMapper notices) {
        this.requests = requests;
        this.notices = notices;
    }

    @EventListener
    void ended(StatusChanged change) {
        if (change.ended()) {
            end(change.item().code());
        }
    }

    @EventListener
    void redispatched(Redispatched redispatch) {
        end(redispatch.item());
    }

    private void end(String item) {
        requests.endOpen(item);
        notices.endOpen(item);
    }
}
