package org.shopsentiment.it;

import java.io.IOException;
import java.net.MalformedURLException;
import java.nio.file.Path;
import javax.management.remote.JMXServiceURL;

/** The server that the tests deploy to, as its operator handles it. */
interface ServerUnderTest {
    static ServerUnderTest get() {
        return System.getProperty("arquillian.launch").equals("payara") ? StartedPayara.get() : new WildFlyServer();
    }

    /** Where its remote JMX is. */
    JMXServiceURL jmx() throws MalformedURLException;

    /** Its log. */
    Path log();

    /** Gives it a system property, for the deployments after this. */
    void set(String name, String value) throws IOException;

    /** Takes a system property back. */
    void unset(String name) throws IOException;
}
