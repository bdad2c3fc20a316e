package org.zhenggai.organisation;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.organisation.persistence.UnitMapper;

/** Keeps the list of units; the first start fills it. */
@Service
public class Units {

    private final UnitMapper units;
    private final Directory directory;

    Units(UnitMapper units, Directory directory) {
        this.units = units;
        this.directory = directory;
    }

    @Transactional
    public void addAll(List<Unit> more) {
        more.forEach(units::insert);
        directory.changed();
    }
}
