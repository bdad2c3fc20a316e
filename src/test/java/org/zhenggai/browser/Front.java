package org.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * nginx before the platform, with the files that operators are given: ports, names and the place of the certificate alone are
 * the test's.
 */
final class Front implements AutoCloseable {

    static final String WHOLE_HOST = "duban.localhost";
    static final String BELOW_PREFIX = "portal.localhost";
    static final String PREFIX = "/duban";

    private static final Path DOCUMENTED = Path.of("src/docs/nginx");
    private static final long PATIENCE = Duration.ofSeconds(30).toNanos();

    final int tls = freePort();
    final int plain = freePort();
    private final Path folder;
    private final Process nginx;

    Front(Path folder, int platform) {
        this.folder = folder;
        try {
            Certificate.write(folder.resolve("certificate.pem"), folder.resolve("key.pem"), WHOLE_HOST, BELOW_PREFIX);
            Files.createDirectory(folder.resolve("zhenggai"));
            for (String file : new String[] {"zhenggai.conf", "zhenggai/limits.conf", "zhenggai/proxy.conf"}) {
                Files.writeString(folder.resolve(file), here(Files.readString(DOCUMENTED.resolve(file)), platform));
            }
            Files.writeString(folder.resolve("nginx.conf"), around());
            nginx = new ProcessBuilder(
                            executable(),
                            "-p",
                            folder + "/",
                            "-c",
                            folder.resolve("nginx.conf").toString(),
                            "-e",
                            "stderr")
                    .redirectErrorStream(true)
                    .redirectOutput(Path.of("target", "browser-nginx.log").toFile())
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        awaitPort();
    }

    static boolean isInstalled() {
        return executable() != null;
    }

    String wholeHost() {
        return "https://" + WHOLE_HOST + ":" + tls;
    }

    String belowPrefix() {
        return "https://" + BELOW_PREFIX + ":" + tls + PREFIX;
    }

    @Override
    public void close() {
        nginx.descendants().forEach(ProcessHandle::destroy);
        nginx.destroy();
    }

    private static String executable() {
        return Stream.of("/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx", "/opt/homebrew/bin/nginx")
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElse(null);
    }

    private String here(String documented, int platform) {
        return documented
                .replace("listen 443 ", "listen " + tls + " ")
                .replace("listen 80", "listen " + plain)
                .replace("127.0.0.1:8080", "127.0.0.1:" + platform)
                .replace("/etc/nginx/zhenggai/", folder + "/")
                .replace("duban.example.gov.cn", WHOLE_HOST)
                .replace("portal.example.gov.cn", BELOW_PREFIX);
    }

    /** What a distribution's own nginx.conf brings, in a folder of the test. */
    private String around() {
        String user = System.getProperty("user.name").equals("root") ? "user root;\n" : "";
        return user + "daemon off;\npid nginx.pid;\nworker_processes 1;\nevents { worker_connections 1024; }\nhttp {\n"
                + "access_log off;\nclient_body_temp_path body;\nproxy_temp_path proxied;\nfastcgi_temp_path f;\n"
                + "uwsgi_temp_path u;\nscgi_temp_path s;\ninclude zhenggai.conf;\n}\n";
    }

    private void awaitPort() {
        long latest = System.nanoTime() + PATIENCE;
        while (!answers()) {
            assertThat(nginx.isAlive()).as("see target/browser-nginx.log").isTrue();
            assertThat(System.nanoTime() - latest).isNegative();
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", tls));
            return true;
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
