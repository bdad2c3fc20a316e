package org.zhenggai.rectification.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
public interface FlowMapper {

    record Taken(String instance, String flow) {}

    /** Does nothing where the instance took this flow before. */
    int insert(@Param("item") String item, @Param("instance") String instance, @Param("flow") String flow);

    List<Taken> of(String item);
}
