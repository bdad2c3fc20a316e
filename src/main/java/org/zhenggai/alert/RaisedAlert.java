package org.zhenggai.alert;

/** {@code superseded} by a later rung before anybody was told: recorded, and not delivered. */
public record RaisedAlert(Alert alert, boolean superseded) {}
