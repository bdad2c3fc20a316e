package org.zhenggai.browser;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** Connections from another address that begin a form and send no more of it. */
final class SlowSenders implements AutoCloseable {

    private static final String BEGINNING = "POST /ledger/views HTTP/1.1\r\nHost: " + Front.WHOLE_HOST
            + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\nu";

    private final List<Socket> open = new ArrayList<>();

    SlowSenders(int port, int count) throws IOException {
        SSLContext trusting = trustingAnybody();
        for (int sender = 0; sender < count; sender++) {
            Socket socket = new Socket();
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.3"), 0));
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            var secured = (SSLSocket) trusting.getSocketFactory().createSocket(socket, Front.WHOLE_HOST, port, true);
            SSLParameters parameters = secured.getSSLParameters();
            parameters.setServerNames(List.of(new SNIHostName(Front.WHOLE_HOST)));
            secured.setSSLParameters(parameters);
            open.add(secured);
            secured.getOutputStream().write(BEGINNING.getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** How many of these neither have an answer nor were cut off. */
    long waiting(int from, int to) throws IOException {
        long waiting = 0;
        for (Socket sender : open.subList(from, to)) {
            waiting += waits(sender) ? 1 : 0;
        }
        return waiting;
    }

    private static boolean waits(Socket sender) throws IOException {
        sender.setSoTimeout(100);
        try {
            sender.getInputStream().read();
            return false;
        } catch (SocketTimeoutException nothing) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        for (Socket sender : open) {
            sender.close();
        }
    }

    private static SSLContext trustingAnybody() {
        TrustManager anybody = new X509TrustManager() {
            @Override
            public void checkClientTrusted(X509Certificate[] chain, String kind) {}

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String kind) {}

            @Override
            public X509Certificate[] getAcceptedIssuers() {
                return new X509Certificate[0];
            }
        };
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {anybody}, new SecureRandom());
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
