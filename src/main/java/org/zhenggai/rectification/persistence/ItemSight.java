package org.zhenggai.rectification.persistence;

import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.zhenggai.rectification.SupervisedItem;

/** Which items a unit sees; whatever else reads items includes the same SQL. */
@Mapper
public interface ItemSight {

    /** Empty where there is no such item, or none in the scope; {@code scope} null for all. */
    Optional<SupervisedItem> find(@Param("code") String code, @Param("scope") @Nullable String scope);
}
