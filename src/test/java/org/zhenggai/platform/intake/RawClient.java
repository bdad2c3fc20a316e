package org.zhenggai.platform.intake;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One connection, on which a test writes as slowly as it likes; from whichever address of this machine it likes. */
final class RawClient implements AutoCloseable {

    private final Socket socket;

    RawClient(int port) throws IOException {
        this(port, "127.0.0.1");
    }

    RawClient(int port, String from) throws IOException {
        socket = new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(from), 0);
        socket.setSoTimeout(60_000);
    }

    private RawClient(Socket socket) {
        this.socket = socket;
    }

    /** Takes hardly anything from the network until somebody reads. */
    static RawClient narrow(int port) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(1024);
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        return new RawClient(socket);
    }

    RawClient send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    RawClient send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    RawClient post(String path, long length, String headers, String begin) throws IOException {
        return send("POST " + path + " HTTP/1.1\r\nHost: a\r\n" + headers + "Content-Length: " + length + "\r\n\r\n"
                + begin);
    }

    /** Head and whatever has come with it. */
    String answer() throws IOException {
        byte[] bytes = new byte[4096];
        int read = socket.getInputStream().read(bytes);
        return read < 0 ? "" : new String(bytes, 0, read, StandardCharsets.UTF_8);
    }

    /** Everything until the server ends the connection. */
    String allOfIt() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
