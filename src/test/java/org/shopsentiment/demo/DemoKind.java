package org.shopsentiment.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The servers that the demo runs on. */
enum DemoKind {
    /** WildFly as the build provisions it. */
    WILDFLY("WildFly", "demo") {
        @Override
        Collection<Integer> ports(int offset) {
            return List.of(8080 + offset, MANAGEMENT + offset);
        }

        @Override
        DemoServer start(Path build, Path directory, int offset, Map<String, String> settings) throws IOException {
            Map<String, String> properties = Map.of("jboss.socket.binding.port-offset", Integer.toString(offset));
            return WildFly.start(build.resolve("wildfly"), war(build), directory, properties, settings);
        }

        @Override
        String jmx(int offset) {
            return "service:jmx:remote+http://localhost:" + (MANAGEMENT + offset);
        }
    },
    /** Payara Server as its zip is. */
    PAYARA("Payara", "payara-demo") {
        @Override
        Collection<Integer> ports(int offset) {
            return shifted(offset).byUsual().values();
        }

        @Override
        DemoServer start(Path build, Path directory, int offset, Map<String, String> settings) throws IOException {
            return Payara.start(build.resolve("payara6"), war(build), directory, shifted(offset), Map.of(), settings);
        }

        @Override
        String jmx(int offset) {
            return "service:jmx:rmi:///jndi/rmi://localhost:" + shifted(offset).jmx() + "/jmxrmi";
        }
    };

    private static final int MANAGEMENT = 9990;

    private final String title;
    private final String directory;

    DemoKind(String title, String directory) {
        this.title = title;
        this.directory = directory;
    }

    String title() {
        return title;
    }

    /** Where its files are, below the build directory. */
    String directory() {
        return directory;
    }

    /** All ports that must be free. */
    abstract Collection<Integer> ports(int offset);

    /**
     * Starts it with the shop; it is not ready yet when this returns.
     *
     * @param directory replaced; gets {@code server.log}
     */
    abstract DemoServer start(Path build, Path directory, int offset, Map<String, String> settings) throws IOException;

    /** The address for a JMX client. */
    abstract String jmx(int offset);

    private static Path war(Path build) {
        return build.resolve("shopsentiment.war");
    }

    private static PayaraPorts shifted(int offset) {
        return PayaraPorts.of(usual -> usual + offset);
    }
}
