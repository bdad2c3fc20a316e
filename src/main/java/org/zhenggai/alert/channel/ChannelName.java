package org.zhenggai.alert.channel;

/** The ways out of the platform. In-app is none of them: that is the alert itself. */
public enum ChannelName {
    EMAIL,
    WECOM,
    DINGTALK,
    FEISHU;

    /** A robot speaks to a group: it has no address of a person, and says a thing once, however many it concerns. */
    public boolean reachesAGroup() {
        return this != EMAIL;
    }
}
