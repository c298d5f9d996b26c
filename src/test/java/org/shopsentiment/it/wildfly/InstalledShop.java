package org.shopsentiment.it.wildfly;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.shopsentiment.it.SecureShop;
import org.shopsentiment.postgres.TestPostgres;
import org.shopsentiment.redis.TestRedis;

/**
 * What an operator has before and after following the guide up to the start of the server.
 *
 * @param postgres with an empty database
 * @param redis empty
 * @param stock the server's configuration before anything was applied
 * @param trust of the shop's certificate and of no other
 */
record InstalledShop(
        Installation installation, TestPostgres postgres, TestRedis redis, Map<String, String> stock, SSLContext trust)
        implements AutoCloseable {
    private static final Guide GUIDE = Guide.read();

    static InstalledShop in(Path root) throws IOException, URISyntaxException, GeneralSecurityException {
        Map<Integer, Integer> ports = new TreeMap<>();
        for (int port : new int[] {8080, 8443, 9990, 9993}) {
            ports.put(port, TestRedis.freePort());
        }
        TestPostgres postgres = TestPostgres.start();
        TestRedis redis = TestRedis.onFreePort();
        Installation installation = Installation.in(root, ports);
        run(
                installation,
                "openssl req -x509 -newkey rsa:2048 -nodes -keyout privkey.pem -out fullchain.pem -days 2"
                        + " -subj /CN=localhost -addext subjectAltName=DNS:localhost,IP:127.0.0.2 2>&1");
        SSLContext trust = trust(installation);
        run(installation, GUIDE.commands(2));
        Map<String, String> stock = installation.configuration();
        InstalledShop shop = new InstalledShop(installation, postgres, redis, stock, trust);
        shop.set(Map.of());
        run(installation, GUIDE.commands(3));
        run(installation, GUIDE.commands(4));
        run(installation, GUIDE.commands(5));
        return shop;
    }

    private static void run(Installation installation, String commands) {
        Installation.Result result = installation.run(commands);
        if (result.status() != 0) {
            throw new IllegalStateException(commands + result.output());
        }
    }

    /** Edits the settings as they are in the example; later ones win. */
    void set(Map<String, String> others) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("SHOP_DB_URL", postgres.jdbcUrl());
        values.put("SHOP_DB_USER", TestPostgres.NAME);
        values.put("SHOP_DB_PASSWORD", TestPostgres.PASSWORD);
        values.put("SHOP_KEYSTORE_PASSWORD", "of-the-key-store");
        values.put("SHOP_SAMPLE_CATALOGUE", "true");
        values.put("REDIS_URL", redis.url());
        values.put("JDK_JAVA_OPTIONS", "'" + String.join(" ", portOptions()) + "'");
        values.putAll(others);
        StringBuilder text = new StringBuilder(
                installation.here(Files.readString(Path.of("server-config/systemd/environment.example"))));
        values.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\n'));
        Files.writeString(installation.environment(), text);
    }

    private List<String> portOptions() {
        return List.of(
                "-Djboss.http.port=" + installation.port(8080),
                "-Djboss.https.port=" + installation.port(8443),
                "-Djboss.management.http.port=" + installation.port(9990),
                "-Djboss.management.https.port=" + installation.port(9993));
    }

    private static SSLContext trust(Installation installation) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        try (InputStream pem = Files.newInputStream(installation.work().resolve("fullchain.pem"))) {
            trusted.setCertificateEntry(
                    "shop", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        try (OutputStream file = Files.newOutputStream(installation.trust())) {
            trusted.store(file, Installation.TRUST_PASSWORD.toCharArray());
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    Server start() {
        return Server.start(installation, GUIDE.commands(6));
    }

    /** Calls the shop on an address that is not the one of the probes. */
    SecureShop client() {
        return SecureShop.of(trust, "https://127.0.0.2:" + installation.port(8443));
    }

    /** How many reviews are in PostgreSQL. */
    long reviews() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), TestPostgres.NAME, TestPostgres.PASSWORD);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from review")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** A file in the server's directory of logs. */
    String log(String name) {
        try {
            return Files.readString(installation.base().resolve("log").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        redis.close();
        postgres.close();
    }
}
