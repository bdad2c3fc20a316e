package org.zhenggai.platform.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.boot.web.context.ConfigurableWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** A port that somebody else holds is found before migrations and seeds do their work, not after it. */
class FreePort implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment settings = context.getEnvironment();
        int port = settings.getProperty("server.port", Integer.class, 8080);
        if (port > 0 && context instanceof ConfigurableWebServerApplicationContext) {
            requireFree(settings.getProperty("server.address", InetAddress.class), port);
        }
    }

    private static void requireFree(InetAddress address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException taken) {
            throw new StartRefused(
                    "Port " + port + " cannot be opened, perhaps another process listens there already."
                            + " Stop that one, or choose another port with --server.port or SERVER_PORT.",
                    taken);
        }
    }
}
