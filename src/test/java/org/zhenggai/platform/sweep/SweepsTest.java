package org.zhenggai.platform.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhenggai.platform.outage.Outages;

class SweepsTest {

    @Test
    void runOneAfterTheOtherAlthoughOneFails() {
        List<String> swept = new ArrayList<>();
        Sweep reports = () -> {
            swept.add("reports");
            return 2;
        };
        Sweep broken = () -> {
            throw new IllegalStateException("no connection");
        };
        Sweep lookBacks = () -> {
            swept.add("look backs");
            return 0;
        };
        Sweeps sweeps = new Sweeps(List.of(reports, broken, lookBacks), new Outages());

        sweeps.run();
        sweeps.run();

        assertThat(swept).containsExactly("reports", "look backs", "reports", "look backs");
    }
}
