package org.zhenggai.platform.web.form.persistence;

/** A form as it lies in its place; {@code typed} is JSON. */
public record KeptRow(String page, String typed) {}
