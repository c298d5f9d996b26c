package org.shopsentiment.redis;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Stands between clients and a real Redis, and can spoil what Redis answers, for connections that are open already too. */
public final class FaultProxy implements AutoCloseable {

    /** What becomes of some bytes of an answer. */
    private interface Fault {
        void apply(byte[] answer, int length, Socket client, OutputStream out) throws IOException;
    }

    private static final Fault NONE = (answer, length, client, out) -> out.write(answer, 0, length);

    private final int target;
    private final ServerSocket listening;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger questions = new AtomicInteger();
    private volatile Fault fault = NONE;
    private volatile boolean refusing;

    private FaultProxy(int target) throws IOException {
        this.target = target;
        this.listening = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    }

    /** One in front of a server of this machine; hands everything on as it is. */
    public static FaultProxy before(int port) {
        try {
            FaultProxy proxy = new FaultProxy(port);
            start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** Connections that were made through it so far. */
    public int connections() {
        return connections.get();
    }

    /** Reads of what clients sent so far: some for many commands, none for none. */
    public int questions() {
        return questions.get();
    }

    public void pass() {
        refusing = false;
        fault = NONE;
    }

    /** Each part of an answer comes that much later. */
    public void delay(Duration pause) {
        fault = (answer, length, client, out) -> {
            LockSupport.parkNanos(pause.toNanos());
            out.write(answer, 0, length);
        };
    }

    /** Each connection is reset when half of an answer is out. */
    public void resetInTheMiddleOfAnswers() {
        fault = (answer, length, client, out) -> {
            out.write(answer, 0, length / 2);
            out.flush();
            reset(client);
        };
    }

    /** Each answer is replaced, by one text after the other. */
    public void answer(List<String> texts) {
        fault = (answer, length, client, out) ->
                out.write(texts.get(answers.getAndIncrement() % texts.size()).getBytes(StandardCharsets.UTF_8));
    }

    /** Connections are reset as soon as they are made, and those that are there at once. */
    public void refuse() {
        refusing = true;
        sockets.forEach(FaultProxy::reset);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listening.accept();
                connections.incrementAndGet();
                if (refusing) {
                    reset(client);
                } else {
                    connect(client);
                }
            }
        } catch (IOException closed) {
            sockets.forEach(FaultProxy::close);
        }
    }

    private void connect(Socket client) {
        sockets.add(client);
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            sockets.add(server);
            start(() -> pump(client, server, this::count));
            start(() -> pump(server, client, this::spoil));
        } catch (IOException e) {
            reset(client);
            sockets.remove(client);
        }
    }

    private void count(byte[] question, int length, Socket server, OutputStream out) throws IOException {
        questions.incrementAndGet();
        out.write(question, 0, length);
    }

    private void spoil(byte[] answer, int length, Socket client, OutputStream out) throws IOException {
        fault.apply(answer, length, client, out);
    }

    private void pump(Socket from, Socket to, Fault how) {
        byte[] bytes = new byte[65_536];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
                how.apply(bytes, length, to, out);
            }
        } catch (IOException ended) {
            reset(to);
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "fault-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            return;
        }
        close(socket);
    }

    private static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        close(listening);
        sockets.forEach(FaultProxy::close);
    }
}
