package org.shopsentiment.it.wildfly;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shopsentiment.guide.Shell;
import org.shopsentiment.it.stock.OperatorsFiles;

/**
 * The operator's machine: a stock WildFly, directories and ports.
 *
 * @param home the distribution, as it was unpacked
 * @param ports by their numbers in production
 */
record Installation(Path home, OperatorsFiles files, Map<Integer, Integer> ports) {
    static final String USER_PASSWORD = "of-every-user-1";
    private static final String TRUST_PASSWORD = "trusted-ones";

    /** With the files that the guide takes for granted. */
    static Installation in(Path root, Map<Integer, Integer> ports)
            throws IOException, URISyntaxException, GeneralSecurityException {
        try (Stream<Path> stock =
                Files.list(Path.of(System.getProperty("it.war")).resolveSibling("stock"))) {
            Path home = stock.filter(Files::isDirectory).findFirst().orElseThrow();
            Installation installation = new Installation(home, OperatorsFiles.in(root), ports);
            try (OutputStream file = Files.newOutputStream(installation.trust())) {
                installation.files().trusted().store(file, TRUST_PASSWORD.toCharArray());
            }
            return installation;
        }
    }

    private Path trust() {
        return files.root().resolve("trust.p12");
    }

    int port(int inProduction) {
        return ports.get(inProduction);
    }

    /** The operator's, who answers questions with the management user's password. */
    Shell shell() {
        Map<String, String> places = new LinkedHashMap<>();
        places.put(
                "/opt/wildfly/bin/jboss-cli.sh -c",
                "JAVA_OPTS='-Djavax.net.ssl.trustStore=" + trust() + " -Djavax.net.ssl.trustStorePassword="
                        + TRUST_PASSWORD + "' " + home + "/bin/jboss-cli.sh -c --controller=localhost:" + port(9990));
        places.put("/opt/wildfly", home.toString());
        places.putAll(files.places());
        ports.forEach((inProduction, here) -> places.put(":" + inProduction, ":" + here));
        return new Shell(files.work(), places, Map.of("SHOP_USER_PASSWORD", USER_PASSWORD), USER_PASSWORD + "\n");
    }

    /** The files of the server's configuration, by their names, but the one that WildFly makes anew at each start. */
    Map<String, String> configuration() throws IOException {
        try (Stream<Path> all = Files.list(files.base().resolve("configuration"))) {
            return all.map(Path::toFile)
                    .filter(File::isFile)
                    .filter(file -> !file.getName().equals("logging.properties"))
                    .collect(Collectors.toMap(File::getName, Installation::text, (a, b) -> a, TreeMap::new));
        }
    }

    private static String text(File file) {
        try {
            return Files.readString(file.toPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
