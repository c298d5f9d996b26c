package org.shopsentiment.it.stock;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.shopsentiment.guide.Shell;

/**
 * The operator's directories in one directory of the test.
 *
 * @param root holds all of them
 */
public record OperatorsFiles(Path root) {

    /** With the files that the guides take for granted. */
    public static OperatorsFiles in(Path root) throws IOException, URISyntaxException {
        OperatorsFiles files = new OperatorsFiles(root);
        Files.createDirectories(files.work());
        Files.createDirectories(files.units());
        Path driver = Path.of(org.postgresql.Driver.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Files.copy(driver, files.work().resolve("postgresql.jar"));
        Files.copy(Path.of(System.getProperty("it.war")), files.work().resolve("shopsentiment.war"));
        Files.createSymbolicLink(
                files.work().resolve("server-config"), Path.of("server-config").toAbsolutePath());
        new Shell(files.work(), Map.of(), Map.of(), "")
                .run("openssl req -x509 -newkey rsa:2048 -nodes -keyout privkey.pem -out fullchain.pem -days 2"
                        + " -subj /CN=localhost -addext subjectAltName=DNS:localhost,IP:127.0.0.2")
                .checked();
        return files;
    }

    /** The working directory of all commands. */
    public Path work() {
        return root.resolve("work");
    }

    /** What the server writes. */
    public Path base() {
        return root.resolve("base");
    }

    public Path settings() {
        return root.resolve("etc");
    }

    /** Where systemd would look. */
    public Path units() {
        return root.resolve("systemd");
    }

    /** The places of the guides, and those of this test; the account is the one of the tests. */
    public Map<String, String> places() {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("/var/lib/shopsentiment", base().toString());
        places.put("/etc/shopsentiment", settings().toString());
        places.put("/etc/systemd/system", units().toString());
        places.put("-o shopsentiment -g shopsentiment", "-o \"$(id -un)\" -g \"$(id -gn)\"");
        places.put("shopsentiment:shopsentiment", "\"$(id -un):$(id -gn)\"");
        return places;
    }

    /** Edits the settings as they are in the example. */
    public void set(Map<String, String> values) throws IOException {
        Shell shell = new Shell(work(), places(), Map.of(), "");
        StringBuilder text =
                new StringBuilder(shell.here(Files.readString(Path.of("server-config/systemd/environment.example"))));
        values.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\n'));
        Files.writeString(settings().resolve("environment"), text);
    }

    /** The shop's certificate and no other. */
    public KeyStore trusted() throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        try (InputStream pem = Files.newInputStream(work().resolve("fullchain.pem"))) {
            trusted.setCertificateEntry(
                    "shop", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        return trusted;
    }

    /** Trusts the shop's certificate and no other. */
    public SSLContext trust() throws IOException, GeneralSecurityException {
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
