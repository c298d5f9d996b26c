package org.shopsentiment.it.wildfly;

import java.io.IOException;
import java.util.Map;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** One look at the cache monitor's MBean over the network. */
final class SecureJmx {
    private SecureJmx() {}

    /** The lookups of all caches. */
    static long total(String protocol, int port, String user, String password) throws IOException, JMException {
        return total(protocol, port, Map.of(JMXConnector.CREDENTIALS, new String[] {user, password}));
    }

    /** The same, without saying who asks. */
    static long total(String protocol, int port) throws IOException, JMException {
        return total(protocol, port, Map.of());
    }

    @SuppressWarnings("BanJNDI") // the address is this test's own server
    private static long total(String protocol, int port, Map<String, ?> environment) throws IOException, JMException {
        JMXServiceURL url = new JMXServiceURL("service:jmx:" + protocol + "://localhost:" + port);
        try (JMXConnector connector = JMXConnectorFactory.connect(url, environment)) {
            return (long) connector
                    .getMBeanServerConnection()
                    .getAttribute(new ObjectName("org.shopsentiment:type=CacheMonitor"), "Total");
        }
    }
}
