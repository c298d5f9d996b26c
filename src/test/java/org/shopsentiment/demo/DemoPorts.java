package org.shopsentiment.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Collection;

/**
 * The ports of one demo.
 *
 * @param offset what is added to each port of the server
 * @param redis port of the embedded Redis
 */
record DemoPorts(int offset, int redis) {
    static DemoPorts fromSystemProperties() throws DemoFailure {
        return new DemoPorts(number("port.offset", 0, 0, 50_000), number("redis.port", 6379, 1, 65_535));
    }

    int http() {
        return 8080 + offset;
    }

    void requireFree(Collection<Integer> serverPorts) throws DemoFailure {
        for (int port : serverPorts) {
            if (taken(port)) {
                throw new DemoFailure("Port " + port + " is taken by another program: stop that program, or start with"
                        + " -Dport.offset=" + (offset + 100) + " to move the server's ports.");
            }
        }
    }

    void requireRedisPortFree() throws DemoFailure {
        if (taken(redis)) {
            throw new DemoFailure("Port " + redis + " is taken by another program: start with -Dredis.port="
                    + (redis + 1) + ", or with REDIS_URL=redis://localhost:" + redis
                    + " in the environment to use the Redis that runs there.");
        }
    }

    private static boolean taken(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return !socket.isBound();
        } catch (IOException e) {
            return true;
        }
    }

    private static int number(String property, int fallback, int min, int max) throws DemoFailure {
        String text = System.getProperty(property, Integer.toString(fallback));
        try {
            int value = Integer.parseInt(text);
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below, with the same sentence
        }
        throw new DemoFailure("-D" + property + "=" + text + " is not a number from " + min + " to " + max + ".");
    }
}
