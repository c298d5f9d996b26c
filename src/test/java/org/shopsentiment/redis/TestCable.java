package org.shopsentiment.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** Between a client and a server: connections that were made before the cut stay open and carry nothing more. */
public final class TestCable implements AutoCloseable {
    private final ServerSocket ear;
    private final int server;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile AtomicBoolean whole = new AtomicBoolean(true);

    private TestCable(ServerSocket ear, int server) {
        this.ear = ear;
        this.server = server;
    }

    /** A cable to a port of the loopback address. */
    public static TestCable to(int server) {
        try {
            TestCable cable = new TestCable(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), server);
            start(cable::accept);
            return cable;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "cable");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return ear.getLocalPort();
    }

    /** Cuts the connections of now; later ones work. */
    public void cut() {
        whole.set(false);
        whole = new AtomicBoolean(true);
    }

    private void accept() {
        try {
            while (true) {
                Socket near = ear.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), server);
                sockets.addAll(List.of(near, far));
                AtomicBoolean its = whole;
                start(() -> carry(near, far, its));
                start(() -> carry(far, near, its));
            }
        } catch (IOException e) {
            // the cable is closed
        }
    }

    private static void carry(Socket from, Socket to, AtomicBoolean whole) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] some = new byte[8_192];
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                if (whole.get()) {
                    out.write(some, 0, read);
                }
            }
            if (whole.get()) {
                to.close();
            }
        } catch (IOException e) {
            // one end is closed
        }
    }

    @Override
    public void close() {
        try {
            ear.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
