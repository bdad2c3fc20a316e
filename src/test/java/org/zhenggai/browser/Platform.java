package org.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The application in a process of its own, on a file of its own; it may be stopped and started again. */
final class Platform implements AutoCloseable {

    static final String PASSWORD = "a-known-password";

    private static final long PATIENCE = Duration.ofMinutes(4).toNanos();

    private final Path data;
    private final List<String> arguments;
    private final int port = freePort();
    private Process process;

    Platform(Path data, String... arguments) {
        this.data = data;
        this.arguments = List.of(arguments);
    }

    Platform start() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "org.zhenggai.Zhenggai",
                "--server.port=" + port,
                "--zhenggai.initial-password=" + PASSWORD,
                "--zhenggai.security.require-password-change=false"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().put("ZHENGGAI_DATA_DIR", data.toString());
        try {
            process = builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        awaitPort();
        return this;
    }

    String url() {
        return "http://localhost:" + port;
    }

    int port() {
        return port;
    }

    /** As an operator stops it. */
    void stop() {
        process.destroy();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static Path log() {
        return Path.of("target", "browser-platform.log");
    }

    /** The port opens once everything is loaded. */
    private void awaitPort() {
        long latest = System.nanoTime() + PATIENCE;
        while (!answers()) {
            assertThat(process.isAlive()).as("see " + log()).isTrue();
            assertThat(System.nanoTime() - latest).as("see " + log()).isNegative();
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket("localhost", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
