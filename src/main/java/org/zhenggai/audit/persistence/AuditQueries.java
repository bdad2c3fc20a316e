package org.zhenggai.audit.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
public interface AuditQueries {

    /** The item's events, oldest first. */
    List<AuditRow> timeline(String itemCode);

    boolean worked(@Param("itemCode") String itemCode, @Param("actor") String actor);
}
