package org.zhenggai.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The wire between a pool and its database, which a test holds still, cuts and mends. */
public final class Cable implements AutoCloseable {

    private enum State {
        WHOLE,
        STILL,
        CUT
    }

    private final ServerSocket here;
    private final int there;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private State state = State.WHOLE;

    public Cable(int there) throws IOException {
        this.there = there;
        here = new ServerSocket();
        here.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        start(this::accept);
    }

    public int port() {
        return here.getLocalPort();
    }

    /** Connections stay, and new ones are made; no byte passes. */
    public void holdStill() {
        become(State.STILL);
    }

    /** Every connection breaks, and new ones are turned away. */
    public void cut() {
        become(State.CUT);
        ends.forEach(Cable::closeQuietly);
    }

    public void mend() {
        become(State.WHOLE);
    }

    private synchronized void become(State next) {
        state = next;
        notifyAll();
    }

    private synchronized boolean isCut() {
        return state == State.CUT;
    }

    private synchronized void awaitMotion() throws InterruptedException {
        while (state == State.STILL) {
            wait();
        }
    }

    private void accept() {
        while (!here.isClosed()) {
            try {
                Socket client = here.accept();
                if (isCut()) {
                    client.close();
                    continue;
                }
                Socket server = new Socket(InetAddress.getLoopbackAddress(), there);
                ends.add(client);
                ends.add(server);
                start(() -> pump(client, server));
                start(() -> pump(server, client));
            } catch (IOException closed) {
                if (!here.isClosed()) {
                    throw new UncheckedIOException(closed);
                }
            }
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[8192];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                awaitMotion();
                out.write(buffer, 0, read);
            }
        } catch (IOException broken) {
            // The other end hears of it.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            closeQuietly(from);
            closeQuietly(to);
            ends.remove(from);
            ends.remove(to);
        }
    }

    @Override
    public void close() throws IOException {
        here.close();
        cut();
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "cable");
        thread.setDaemon(true);
        thread.start();
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException closedAlready) {
            // As it should be.
        }
    }
}
