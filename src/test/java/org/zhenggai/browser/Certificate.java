package org.zhenggai.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;

/** A certificate of this moment that nobody vouches for. */
final class Certificate {

    private static final String PASSWORD = "of-this-moment";

    private Certificate() {}

    static void write(Path certificate, Path key, String... names) throws IOException {
        Path store = certificate.resolveSibling("store.p12");
        run(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "front",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + names[0],
                "-ext",
                "SAN=" + Arrays.stream(names).map(name -> "dns:" + name).collect(Collectors.joining(",")),
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD);
        try (InputStream bytes = Files.newInputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(bytes, PASSWORD.toCharArray());
            pem(certificate, "CERTIFICATE", keys.getCertificate("front").getEncoded());
            pem(key, "PRIVATE KEY", keys.getKey("front", PASSWORD.toCharArray()).getEncoded());
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void run(String... command) throws IOException {
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("keytool");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pem(Path file, String kind, byte[] bytes) throws IOException {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        Files.writeString(file, "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n");
    }
}
