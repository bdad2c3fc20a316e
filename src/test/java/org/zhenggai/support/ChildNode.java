package org.zhenggai.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A node in a JVM of its own that does what it is told, line by line, until it is killed without warning. */
public final class ChildNode implements AutoCloseable {

    private static final String SAYS = ">> ";

    private final Process process;
    private final PrintWriter orders;
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

    /** {@code main} reads its orders from its input and answers through {@link #say}. */
    public ChildNode(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        Path.of("target", "child-nodes.log").toFile()))
                .start();
        orders = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        Thread listener = new Thread(
                () -> output.lines().filter(line -> line.startsWith(SAYS)).forEach(said::add), "child-node");
        listener.setDaemon(true);
        listener.start();
    }

    /** For the child: tells the test. */
    public static void say(String line) {
        System.out.println(SAYS + line);
        System.out.flush();
    }

    public void order(String line) {
        orders.println(line);
    }

    /** Waits for the next thing that it says. */
    public void awaits(String expected) throws InterruptedException {
        assertThat(said.poll(50, TimeUnit.SECONDS))
                .as("see target/child-nodes.log")
                .isEqualTo(SAYS + expected);
    }

    /** SIGKILL: no hook, no rollback, no farewell to the database. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
