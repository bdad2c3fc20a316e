package org.zhenggai.catalogue;

/** 立行立改, 分阶段整改, 持续整改. */
public enum Kind {
    IMMEDIATE,
    PHASED,
    ONGOING
}
