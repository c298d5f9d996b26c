package org.shopsentiment.cache.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shopsentiment.redis.TestRedis;

class RedisTlsTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    Path directory;

    private Path certificate;
    private Path key;

    @BeforeEach
    void makeACertificateForLocalhost() throws Exception {
        Path store = directory.resolve("redis.p12");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "redis",
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD);
        Process keytool = new ProcessBuilder(command).inheritIO().start();
        assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        certificate = pem("CERTIFICATE", keys.getCertificate("redis").getEncoded());
        key = pem("PRIVATE KEY", keys.getKey("redis", PASSWORD.toCharArray()).getEncoded());
    }

    private Path pem(String kind, byte[] encoded) throws Exception {
        String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(encoded);
        return Files.writeString(
                directory.resolve(kind.replace(' ', '-') + ".pem"),
                "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n");
    }

    private TestRedis encryptedRedis(int tlsPort) {
        return TestRedis.onFreePort(
                "--tls-port",
                Integer.toString(tlsPort),
                "--tls-cert-file",
                certificate.toString(),
                "--tls-key-file",
                key.toString(),
                "--tls-ca-cert-file",
                certificate.toString(),
                "--tls-auth-clients",
                "no",
                "--user",
                "shop",
                "on",
                ">pass",
                "~test_*",
                "+@all");
    }

    @Test
    void connectsWithTheGivenAuthorityUserAndPassword() {
        int port = TestRedis.freePort();
        try (TestRedis redis = encryptedRedis(port);
                RedisConnection connection = new RedisConnection(
                        Connections.settings("localhost", port, true, "shop", "pass", 0, 4, certificate))) {
            assertThat(redis.port()).isNotEqualTo(port);
            connection.call(client -> client.set("test_a", "tea"));

            assertThat(connection.<String>call(client -> client.get("test_a"))).isEqualTo("tea");
        }
    }

    @Test
    void refusesAServerThatIsNotTrusted() {
        int port = TestRedis.freePort();
        try (TestRedis redis = encryptedRedis(port);
                RedisConnection connection = new RedisConnection(
                        Connections.settings("localhost", port, true, "shop", "pass", 0, 4, null))) {
            assertThat(redis.port()).isNotEqualTo(port);
            assertThatThrownBy(() -> connection.call(client -> client.get("test_a")))
                    .isInstanceOfSatisfying(
                            RedisException.class, e -> assertThat(e.code()).isEqualTo("REDIS_TLS"));
        }
    }

    @Test
    void refusesAServerOfAnotherName() {
        int port = TestRedis.freePort();
        try (TestRedis redis = encryptedRedis(port);
                RedisConnection connection = new RedisConnection(
                        Connections.settings("127.0.0.1", port, true, "shop", "pass", 0, 4, certificate))) {
            assertThat(redis.port()).isNotEqualTo(port);
            assertThatThrownBy(() -> connection.call(client -> client.get("test_a")))
                    .isInstanceOfSatisfying(
                            RedisException.class, e -> assertThat(e.code()).isEqualTo("REDIS_TLS"));
        }
    }
}
