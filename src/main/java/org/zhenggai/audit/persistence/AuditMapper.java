package org.zhenggai.audit.persistence;

import org.apache.ibatis.annotations.Mapper;

@Mapper
public interface AuditMapper {
    void insert(AuditRow event);
}
