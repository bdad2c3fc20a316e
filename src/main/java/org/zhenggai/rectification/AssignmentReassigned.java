package org.zhenggai.rectification;

/** A duty is owed by somebody else, told in the same transaction; {@code duty} is as it is now. */
public record AssignmentReassigned(Assignment duty) {}
