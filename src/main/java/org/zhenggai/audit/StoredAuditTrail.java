package org.zhenggai.audit;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.audit.persistence.AuditMapper;
import org.zhenggai.audit.persistence.AuditQueries;

@Component
class StoredAuditTrail implements AuditTrail {

    private final AuditMapper mapper;
    private final AuditQueries queries;
    private final AuditRows rows;

    StoredAuditTrail(AuditMapper mapper, AuditQueries queries, AuditRows rows) {
        this.mapper = mapper;
        this.queries = queries;
        this.rows = rows;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(AuditEvent event) {
        mapper.insert(rows.row(event));
    }

    @Override
    public List<AuditEvent> timeline(String item) {
        return queries.timeline(item).stream().map(rows::event).toList();
    }

    @Override
    public boolean worked(String item, String username) {
        return queries.worked(item, username);
    }
}
