package org.zhenggai.rectification.life;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.ItemRecords;
import org.zhenggai.rectification.SupervisedItem;
import org.zhenggai.rectification.persistence.MeasureMapper;

/** Takes over the unit's own estimate of how far it is; what is demonstrably done already is not taken back. */
@Component
public class EstimateProgress {

    private final ItemRecords records;
    private final MeasureMapper measures;

    EstimateProgress(ItemRecords records, MeasureMapper measures) {
        this.records = records;
        this.measures = measures;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void estimate(String code, int percent) {
        SupervisedItem item = records.get(code);
        records.store(item, item.reported(Math.max(percent, measures.percentDone(code))));
    }
}
