package org.shopsentiment.it.payara;

import java.util.Map;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import javax.rmi.ssl.SslRMIClientSocketFactory;

/** A JMX client with TLS; a process of its own, as the JDK knows one trust store for RMI in each. */
final class JmxProbe {
    private JmxProbe() {}

    /** Its class path. */
    static String classes() {
        return JmxProbe.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
    }

    /**
     * Prints the uptime that the shop tells.
     *
     * @param arguments port, user, password
     */
    @SuppressWarnings("BanJNDI") // the address is this test's own server
    public static void main(String... arguments) throws Exception {
        JMXServiceURL url = new JMXServiceURL("service:jmx:rmi:///jndi/rmi://localhost:" + arguments[0] + "/jmxrmi");
        Map<String, Object> settings = Map.of(
                JMXConnector.CREDENTIALS,
                new String[] {arguments[1], arguments[2]},
                "com.sun.jndi.rmi.factory.socket",
                new SslRMIClientSocketFactory());
        try (JMXConnector connector = JMXConnectorFactory.connect(url, settings)) {
            Object total = connector
                    .getMBeanServerConnection()
                    .getAttribute(new ObjectName("org.shopsentiment:type=CacheMonitor"), "Total");
            System.out.println("Total=" + total);
        }
    }
}
