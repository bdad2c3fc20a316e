package org.zhenggai.models;

/** One version of a model and how many instances run on it. */
public record InUse(String process, String name, int version, boolean newest, int running) {}
