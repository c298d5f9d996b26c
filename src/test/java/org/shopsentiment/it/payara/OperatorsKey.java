package org.shopsentiment.it.payara;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A key store with one key and its certificate for {@code localhost}, as an operator brings one. */
record OperatorsKey(Path file) {
    static final String PASSWORD = "store-of-the-operator";

    static OperatorsKey make(Programs programs) {
        Path file = programs.directory().resolve("operator.p12");
        programs.run(
                "keytool",
                "-genkeypair",
                "-alias",
                "www",
                "-keyalg",
                "RSA",
                "-validity",
                "3",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD);
        return new OperatorsKey(file);
    }

    /** Trusts this certificate and no other. */
    SSLContext trustingOnlyIt() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("www", store.getCertificate("www"));
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }
}
