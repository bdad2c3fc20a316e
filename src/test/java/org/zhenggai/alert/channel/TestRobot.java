package org.zhenggai.alert.channel;

import java.time.Clock;

/** The robot of WeCom as it is wired, to a vendor of a test. */
public final class TestRobot {

    private TestRobot() {}

    /** Waits for as long as a busy machine may take. */
    public static DeliveryChannel to(String url, Clock clock) {
        return new GroupRobot(
                new WeCom(),
                new ChannelSettings.Robot(url, null, 1000),
                new JsonPost(TestMail.LONG, TestMail.LONG),
                clock,
                clock::instant);
    }
}
