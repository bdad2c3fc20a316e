package org.zhenggai.ledger.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.zhenggai.ledger.SavedView;

@Mapper
public interface SavedViewMapper {

    /** In the order of their names. */
    List<SavedView> of(String person);

    /** Null where the person has no such view. */
    SavedView find(@Param("id") long id, @Param("person") String person);

    void insert(SavedView view);

    int rename(@Param("id") long id, @Param("person") String person, @Param("name") String name);

    int delete(@Param("id") long id, @Param("person") String person);
}
