package org.shopsentiment.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** A certificate for localhost that an authority of its own has signed, as files (PEM). */
public record TestCertificates(Path authority, Path certificate, Path key) {
    private static final String PASSWORD = "changeit";

    /** New ones in a directory. */
    public static TestCertificates in(Path directory) {
        Path store = directory.resolve("all.p12");
        keytool(store, "-genkeypair", "ca", "-dname", "CN=own authority", "-ext", "bc:c", "-keyalg", "RSA");
        keytool(store, "-genkeypair", "redis", "-dname", "CN=localhost", "-keyalg", "RSA");
        Path request = directory.resolve("redis.csr");
        Path signed = directory.resolve("redis.crt");
        keytool(store, "-certreq", "redis", "-file", request.toString());
        keytool(
                store,
                "-gencert",
                "ca",
                "-infile",
                request.toString(),
                "-outfile",
                signed.toString(),
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-rfc");
        try {
            KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
            return new TestCertificates(
                    pem(directory, "CERTIFICATE", keys.getCertificate("ca").getEncoded()),
                    signed,
                    pem(
                            directory,
                            "PRIVATE KEY",
                            keys.getKey("redis", PASSWORD.toCharArray()).getEncoded()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For a server that speaks TLS on a port and nothing else, to its own kind too: names and values in turn. */
    private List<String> options(int port) {
        return List.of(
                "port",
                "0",
                "tls-port",
                Integer.toString(port),
                "tls-cert-file",
                certificate.toString(),
                "tls-key-file",
                key.toString(),
                "tls-ca-cert-file",
                authority.toString(),
                "tls-auth-clients",
                "no",
                "tls-replication",
                "yes",
                "tls-cluster",
                "yes");
    }

    /** The options as words of a command line. */
    List<String> words(int port) {
        List<String> options = options(port);
        return IntStream.range(0, options.size())
                .mapToObj(i -> i % 2 == 0 ? "--" + options.get(i) : options.get(i))
                .toList();
    }

    /** The options as lines of a file. */
    List<String> lines(int port) {
        List<String> options = options(port);
        return IntStream.range(0, options.size() / 2)
                .mapToObj(i -> options.get(2 * i) + " " + options.get(2 * i + 1))
                .toList();
    }

    private static void keytool(Path store, String what, String alias, String... options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                what,
                "-alias",
                alias,
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD));
        command.addAll(List.of(options));
        try {
            Process keytool = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(store.resolveSibling("keytool.log").toFile())
                    .start();
            if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
                throw new IllegalStateException(Files.readString(store.resolveSibling("keytool.log")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path pem(Path directory, String kind, byte[] encoded) throws IOException {
        String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(encoded);
        return Files.writeString(
                directory.resolve(kind.replace(' ', '-') + ".pem"),
                "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n");
    }
}
