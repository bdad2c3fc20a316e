package org.zhenggai.supervision;

import java.time.Instant;

/** 催办: who was urged, and when they read it, is in the alerts raised with it. */
public record Urge(String item, int no, String urgedBy, Instant urgedAt, String text) {}
