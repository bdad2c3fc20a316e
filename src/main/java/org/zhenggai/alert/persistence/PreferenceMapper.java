package org.zhenggai.alert.persistence;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.zhenggai.alert.Preference;
import org.zhenggai.alert.channel.ChannelName;

/** What people chose, and where they can be reached. */
@Mapper
public interface PreferenceMapper {

    /** Null where they chose nothing. */
    Preference find(@Param("username") String username, @Param("channel") ChannelName channel);

    void deleteAll(@Param("username") String username);

    void insert(@Param("username") String username, @Param("preference") Preference preference);

    /** Null where none is known. */
    String email(@Param("username") String username);

    void deleteEmail(@Param("username") String username);

    void insertEmail(@Param("username") String username, @Param("email") String email);
}
