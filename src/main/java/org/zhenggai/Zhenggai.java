package org.zhenggai;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.context.ApplicationListener;

@SpringBootApplication
public class Zhenggai {

    public static void main(String[] args) {
        SpringApplication.run(Zhenggai.class, args);
    }

    /** Engine and JDBC drivers write instants in the JVM's default zone; tables hold UTC, whatever the machine says. */
    public static class TablesHoldUtc implements ApplicationListener<ApplicationStartingEvent> {
        @Override
        public void onApplicationEvent(ApplicationStartingEvent event) {
            TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        }
    }
}
