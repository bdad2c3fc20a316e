package org.zhenggai.alert.inbox;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhenggai.alert.AlertStanding;
import org.zhenggai.alert.persistence.AlertMapper;

@Component
class StoredAlertStanding implements AlertStanding {

    private final AlertMapper mapper;

    StoredAlertStanding(AlertMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Optional<String> voidReason(long alertId) {
        return Optional.ofNullable(mapper.voidReason(alertId));
    }
}
