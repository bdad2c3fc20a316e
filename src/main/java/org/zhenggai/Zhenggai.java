package org.zhenggai;

import java.util.Locale;
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

    /**
     * Tables hold the same whatever machine writes them. Engine and JDBC drivers write instants in the JVM's default zone, and
     * the engine names the types of variables by its default locale: a Turkish machine stores an {@code ınteger}, and finds
     * no type for the {@code integer} that another one has stored.
     */
    public static class TablesKnowNoMachine implements ApplicationListener<ApplicationStartingEvent> {
        @Override
        public void onApplicationEvent(ApplicationStartingEvent event) {
            TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
            Locale.setDefault(Locale.ROOT);
        }
    }
}
