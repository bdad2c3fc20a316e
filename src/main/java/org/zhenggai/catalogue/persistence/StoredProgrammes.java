package org.zhenggai.catalogue.persistence;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.catalogue.FindingCategory;
import org.zhenggai.catalogue.Programme;
import org.zhenggai.catalogue.Programmes;

@Component
class StoredProgrammes implements Programmes {

    private final ProgrammeMapper mapper;

    StoredProgrammes(ProgrammeMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Optional<Programme> find(String code) {
        return Optional.ofNullable(mapper.find(code));
    }

    @Override
    public List<Programme> all() {
        return mapper.all();
    }

    @Override
    public List<FindingCategory> categories(String programme) {
        return mapper.categories(programme);
    }

    @Override
    @Transactional
    public void add(Programme programme, List<FindingCategory> categories) {
        if (mapper.find(programme.code()) == null) {
            mapper.insert(programme);
            categories.forEach(category -> mapper.insertCategory(programme.code(), category));
        }
    }
}
