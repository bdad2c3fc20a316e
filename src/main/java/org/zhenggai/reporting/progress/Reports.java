package org.zhenggai.reporting.progress;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.sight.ItemAccess;
import org.zhenggai.reporting.ProgressReport;
import org.zhenggai.reporting.persistence.ReportMapper;

/** The reports on an item, for everybody who sees the item. */
@Component
public class Reports {

    private final ItemAccess access;
    private final ReportMapper reports;

    Reports(ItemAccess access, ReportMapper reports) {
        this.access = access;
        this.reports = reports;
    }

    /** In the order in which they were asked for. */
    @Transactional(readOnly = true)
    public List<ProgressReport> of(String item) {
        access.requireVisible(item);
        return reports.of(item);
    }
}
