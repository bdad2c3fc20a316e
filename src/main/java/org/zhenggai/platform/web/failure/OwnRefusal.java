package org.zhenggai.platform.web.failure;

/** How an answer that leaves through the engine's REST applications says that its text is ours; nobody outside sees it. */
public final class OwnRefusal {

    public static final String HEADER = "Zhenggai-Own-Refusal";

    private OwnRefusal() {}
}
