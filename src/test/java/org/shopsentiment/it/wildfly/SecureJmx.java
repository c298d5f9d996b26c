package org.shopsentiment.it.wildfly;

import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import javax.net.ssl.SSLContext;

/**
 * Remote JMX by TLS: one look at the cache monitor's MBean.
 *
 * @param trust of the server's certificate
 * @param port on {@code localhost}
 */
record SecureJmx(SSLContext trust, int port) {

    /** The lookups of all caches. */
    long total(String user, String password) throws IOException, JMException {
        return total(Map.of(JMXConnector.CREDENTIALS, new String[] {user, password}));
    }

    /** The same, without saying who asks. */
    long total() throws IOException, JMException {
        return total(Map.of());
    }

    @SuppressWarnings("BanJNDI") // the address is this test's own server
    private long total(Map<String, ?> environment) throws IOException, JMException {
        JMXServiceURL url = new JMXServiceURL("service:jmx:remote+https://localhost:" + port);
        SSLContext before = defaultTrust();
        SSLContext.setDefault(trust);
        try (JMXConnector connector = JMXConnectorFactory.connect(url, environment)) {
            return (long) connector
                    .getMBeanServerConnection()
                    .getAttribute(new ObjectName("org.shopsentiment:type=CacheMonitor"), "Total");
        } finally {
            SSLContext.setDefault(before);
        }
    }

    private static SSLContext defaultTrust() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
