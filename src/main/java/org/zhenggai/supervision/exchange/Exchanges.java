package org.zhenggai.supervision.exchange;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.sight.ItemAccess;
import org.zhenggai.supervision.ExtensionRequest;
import org.zhenggai.supervision.LookBack;
import org.zhenggai.supervision.Notice;
import org.zhenggai.supervision.Urge;
import org.zhenggai.supervision.persistence.ExtensionMapper;
import org.zhenggai.supervision.persistence.LookBackMapper;
import org.zhenggai.supervision.persistence.NoticeMapper;
import org.zhenggai.supervision.persistence.UrgeMapper;

/** What was exchanged about an item, for everybody who sees the item. */
@Component
@Transactional(readOnly = true)
public class Exchanges {

    private final ItemAccess access;
    private final ExtensionMapper requests;
    private final NoticeMapper notices;
    private final LookBackMapper lookBacks;
    private final UrgeMapper urges;

    Exchanges(
            ItemAccess access,
            ExtensionMapper requests,
            NoticeMapper notices,
            LookBackMapper lookBacks,
            UrgeMapper urges) {
        this.access = access;
        this.requests = requests;
        this.notices = notices;
        this.lookBacks = lookBacks;
        this.urges = urges;
    }

    public List<ExtensionRequest> extensionRequests(String item) {
        access.requireVisible(item);
        return requests.of(item);
    }

    public List<Notice> notices(String item) {
        access.requireVisible(item);
        return notices.of(item);
    }

    public List<LookBack> lookBacks(String item) {
        access.requireVisible(item);
        return lookBacks.of(item);
    }

    public List<Urge> urges(String item) {
        access.requireVisible(item);
        return urges.of(item);
    }
}
