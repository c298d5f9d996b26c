package org.shopsentiment.it.wildfly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;
import org.shopsentiment.guide.Guide;
import org.shopsentiment.it.SecureShop;
import org.shopsentiment.it.stock.Backends;
import org.shopsentiment.redis.TestRedis;

/**
 * What an operator has before and after following the guide up to the start of the server.
 *
 * @param stock the server's configuration before anything was applied
 * @param trust of the shop's certificate and of no other
 */
record InstalledShop(
        Guide guide, Installation installation, Backends backends, Map<String, String> stock, SSLContext trust)
        implements AutoCloseable {

    static InstalledShop in(Path root, Guide guide) throws IOException, URISyntaxException, GeneralSecurityException {
        Map<Integer, Integer> ports = new TreeMap<>();
        for (int port : new int[] {8080, 8443, 9990, 9993}) {
            ports.put(port, TestRedis.freePort());
        }
        Backends backends = Backends.start();
        Installation installation = Installation.in(root, ports);
        installation.shell().run(guide.commands("1.")).checked();
        installation.shell().run(guide.commands("2.")).checked();
        Map<String, String> stock = installation.configuration();
        SSLContext trust = installation.files().trust();
        InstalledShop shop = new InstalledShop(guide, installation, backends, stock, trust);
        shop.set(Map.of());
        shop.run("3.");
        shop.run("4.");
        shop.run("5.");
        installation.shell().run(guide.commands("6.", 1)).checked();
        return shop;
    }

    /** Runs the commands of a section, which must succeed. */
    void run(String section) {
        installation.shell().run(guide.commands(section)).checked();
    }

    /** Edits the settings; those that are given here win. */
    void set(Map<String, String> others) throws IOException {
        Map<String, String> values = backends.settings();
        values.put("JDK_JAVA_OPTIONS", "'" + String.join(" ", portOptions()) + "'");
        values.putAll(others);
        installation.files().set(values);
    }

    private List<String> portOptions() {
        return List.of(
                "-Djboss.http.port=" + installation.port(8080),
                "-Djboss.https.port=" + installation.port(8443),
                "-Djboss.management.http.port=" + installation.port(9990),
                "-Djboss.management.https.port=" + installation.port(9993));
    }

    Server start() {
        return Server.start(installation, guide.commands("6.", 2));
    }

    /** Calls the shop on an address that is not the one of the probes. */
    SecureShop client() {
        return SecureShop.of(trust, "https://127.0.0.2:" + installation.port(8443));
    }

    /** A file in the server's directory of logs. */
    String log(String name) {
        try {
            return Files.readString(installation.files().base().resolve("log").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        backends.close();
    }
}
