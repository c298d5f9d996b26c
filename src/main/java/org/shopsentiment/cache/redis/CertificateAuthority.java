package org.shopsentiment.cache.redis;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.SslVerifyMode;

/** Trust in the certificates of one PEM file, and in no others; the host's name is verified too. */
final class CertificateAuthority {

    private static final String TYPE = "PKCS12";

    private CertificateAuthority() {}

    static SslOptions trusting(Path pem) {
        char[] noPassword = new char[0];
        byte[] store = trustStore(pem, noPassword);
        return SslOptions.builder()
                .sslVerifyMode(SslVerifyMode.FULL)
                .trustStoreType(TYPE)
                .truststore(() -> new ByteArrayInputStream(store), noPassword)
                .build();
    }

    private static byte[] trustStore(Path pem, char[] password) {
        try (InputStream in = Files.newInputStream(pem)) {
            KeyStore trusted = KeyStore.getInstance(TYPE);
            trusted.load(null, null);
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                trusted.setCertificateEntry("ca-" + trusted.size(), certificate);
            }
            if (trusted.size() == 0) {
                throw new IOException("no certificate in the file");
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            trusted.store(out, password);
            return out.toByteArray();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "REDIS_TLS_CA_FILE is \"" + pem + "\": it must be a readable file of PEM certificates", e);
        }
    }
}
