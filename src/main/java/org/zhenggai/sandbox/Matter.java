package org.zhenggai.sandbox;

/** What a step is about; {@code work} and its {@code proof} are null where it is the item as a whole. */
public record Matter(String title, int percent, String work, String proof) {

    public String subject() {
        return work == null ? title : work;
    }

    /** The documents that prove it, the first of them first. */
    public String[] papers() {
        return proof == null || proof.isBlank() ? new String[] {title + "办理情况说明"} : proof.split("、");
    }
}
