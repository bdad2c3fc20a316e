package org.zhenggai.alert.channel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A mail server that says what a test wants at one point of the conversation, hangs up there, or falls silent. */
final class ScriptedSmtp implements AutoCloseable {

    static final String HANGS_UP = "hangs up";
    static final String FALLS_SILENT = "falls silent";

    private final ServerSocket socket;
    private final Map<String, String> replies = new TreeMap<>(Map.of(
            "greeting", "220 ready",
            "EHLO", "250 hello",
            "MAIL", "250 sender",
            "RCPT", "250 recipient",
            "DATA", "354 go on",
            ".", "250 taken",
            "QUIT", "221 bye",
            "RSET", "250 reset"));

    ScriptedSmtp(String at, String reply) throws IOException {
        replies.put(at, reply);
        socket = new ServerSocket(0);
        Thread server = new Thread(this::serve, "scripted-smtp");
        server.setDaemon(true);
        server.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        try (Socket client = socket.accept()) {
            var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            boolean goesOn = answer(client.getOutputStream(), "greeting");
            boolean data = false;
            while (goesOn) {
                String line = lines.readLine();
                String command = line == null ? HANGS_UP : line.split(" ")[0];
                if (line == null || !data || line.equals(".")) {
                    goesOn = line != null && answer(client.getOutputStream(), command);
                    data = command.equals("DATA") && replies.get("DATA").startsWith("354");
                }
            }
        } catch (IOException gone) {
            // The other side had enough: that is what some tests are about.
            assert socket.isBound() : gone;
        }
    }

    private boolean answer(OutputStream out, String command) throws IOException {
        String reply = replies.getOrDefault(command, "502 unknown");
        if (reply.equals(HANGS_UP)) {
            return false;
        }
        if (!reply.equals(FALLS_SILENT)) {
            out.write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
