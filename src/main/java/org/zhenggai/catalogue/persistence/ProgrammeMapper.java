package org.zhenggai.catalogue.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.zhenggai.catalogue.FindingCategory;
import org.zhenggai.catalogue.Programme;

@Mapper
interface ProgrammeMapper {

    Programme find(String code);

    List<Programme> all();

    List<FindingCategory> categories(String programme);

    void insert(Programme programme);

    void insertCategory(@Param("programme") String programme, @Param("category") FindingCategory category);
}
