package org.shopsentiment.it;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;

/** The server's MBeans over the network, as a management tool sees them. */
final class RemoteJmx implements AutoCloseable {
    private final JMXConnector connector;
    private final MBeanServerConnection server;

    private RemoteJmx(JMXConnector connector) throws IOException {
        this.connector = connector;
        this.server = connector.getMBeanServerConnection();
    }

    @SuppressWarnings("BanJNDI") // the address is this test's own server
    static RemoteJmx connect(String user, String password) throws IOException {
        return new RemoteJmx(JMXConnectorFactory.connect(
                ServerUnderTest.get().jmx(), Map.of(JMXConnector.CREDENTIALS, new String[] {user, password})));
    }

    static RemoteJmx connect() throws IOException {
        return connect("admin", "admin-demo");
    }

    Object attribute(String name, String attribute) throws JMException, IOException {
        return server.getAttribute(new ObjectName(name), attribute);
    }

    void invoke(String name, String operation) throws JMException, IOException {
        server.invoke(new ObjectName(name), operation, new Object[0], new String[0]);
    }

    Object invoke(String name, String operation, String parameter) throws JMException, IOException {
        return server.invoke(
                new ObjectName(name), operation, new Object[] {parameter}, new String[] {String.class.getName()});
    }

    /** The names of the shop's MBeans, sorted. */
    Set<String> shopBeans() throws JMException, IOException {
        Set<ObjectName> names = server.queryNames(new ObjectName("org.shopsentiment:*"), null);
        names.addAll(server.queryNames(new ObjectName("javax.cache:*,CacheManager=shopsentiment"), null));
        return names.stream().map(ObjectName::getCanonicalName).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a diagnostic command of the JVM says, such as {@code vmClassloaders}. */
    String diagnose(String command, String... arguments) throws JMException, IOException {
        return (String) server.invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                command,
                new Object[] {arguments},
                new String[] {String[].class.getName()});
    }

    /** The threads of the server, with what they are doing. */
    Stream<ThreadInfo> threads() throws IOException {
        ThreadMXBean threads = ManagementFactory.newPlatformMXBeanProxy(
                server, ManagementFactory.THREAD_MXBEAN_NAME, ThreadMXBean.class);
        return Arrays.stream(threads.dumpAllThreads(false, false));
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
