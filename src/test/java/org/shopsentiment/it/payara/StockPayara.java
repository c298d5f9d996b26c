package org.shopsentiment.it.payara;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.shopsentiment.guide.Guide;
import org.shopsentiment.guide.Shell;
import org.shopsentiment.it.stock.OperatorsFiles;

/** A domain of the stock server, handled as the guide for operators says, on ports that were free a moment ago. */
final class StockPayara implements AutoCloseable {
    static final String ADMIN_PASSWORD = "adm\\in$4-operators";
    static final String USER_PASSWORD = "an\\account=1";

    private final Guide guide;
    private final OperatorsFiles files;
    private final int portBase = freePortBase();
    private final Shell shell;

    /** Nothing is there yet but the distribution. */
    StockPayara(Guide guide, OperatorsFiles files) {
        this.guide = guide;
        this.files = files;
        Path home = Path.of(System.getProperty("it.payara.home")).toAbsolutePath();
        Map<String, String> places = new LinkedHashMap<>(files.places());
        places.put("/opt/payara6", home.toString());
        places.put("create-domain", "create-domain --portbase " + portBase);
        places.put(":8080", ":" + http());
        places.put(":8181", ":" + https());
        this.shell = new Shell(
                files.work(),
                places,
                Map.of(
                        "PAYARA_ADMIN_PORT",
                        Integer.toString(portBase + 48),
                        "PAYARA_ADMIN_PASSWORD",
                        ADMIN_PASSWORD,
                        "SHOP_USER_PASSWORD",
                        USER_PASSWORD,
                        "JMX_PROBE",
                        JmxProbe.classes(),
                        "AS_JAVA",
                        System.getProperty("java.home"),
                        // asadmin notes there which certificates it has seen
                        "JAVA_TOOL_OPTIONS",
                        "-Duser.home=" + files.root()),
                "");
    }

    /** A base that Payara makes all its ports from, by adding up to 100. */
    private static int freePortBase() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(100, 300) * 100)
                .limit(1_000)
                .filter(base -> IntStream.range(base, base + 100).allMatch(StockPayara::free))
                .findFirst()
                .orElseThrow();
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** Makes the domain; it does not run yet, and there are no settings but those of the example. */
    void make() {
        shell.run(guide.commands("1.")).checked();
        shell.run(guide.commands("2.")).checked();
    }

    /** Runs commands in the shell of the guide. */
    Shell.Result run(String commands) {
        return shell.run(guide.commands("3.", 1) + commands);
    }

    void start() {
        run(guide.commands("3.", 2)).checked();
    }

    void stop() {
        run(guide.commands("6.", 3)).checked();
    }

    void restart() {
        run(guide.commands("6.", 1)).checked();
    }

    int http() {
        return portBase + 80;
    }

    int https() {
        return portBase + 81;
    }

    /** Asks for a figure of the shop by JMX, in the working directory. */
    Shell.Result total(String trustStore, String password) {
        return run(
                "java -Djavax.net.ssl.trustStore=%s -Djavax.net.ssl.trustStorePassword=changeit -cp \"$JMX_PROBE\" %s %d admin '%s'"
                        .formatted(trustStore, JmxProbe.class.getName(), portBase + 86, password));
    }

    String log() {
        try {
            return Files.readString(files.base().resolve("shop/logs/server.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every setting of the server, sorted. */
    String configuration(String adminPassword) {
        return run("""
                        export PAYARA_ADMIN_PASSWORD='%s'
                        asadmin=server-config/payara/asadmin.sh
                        $asadmin get 'configs.config.server-config.jms-service.*' >jms
                        $asadmin get '*'
                        for list in log-attributes log-levels libraries file-users jvm-options; do
                            $asadmin list-$list
                        done
                        """.formatted(adminPassword))
                .checked()
                .lines()
                .filter(line -> !line.contains(".java-config.jvm-options=")) // listed one by one
                .filter(line -> !line.matches(
                        // a pattern for clusters, which this server does not read; and what a first deployment adds
                        "configs\\.config\\.(default-config|server-config\\.(cdi-service|microprofile-openapi-configuration"
                                + "|web-container))\\..*|Picked up .*|.*_TOOL_OPTIONS.*"))
                .sorted()
                .collect(joining("\n"));
    }

    /** Ends it, whatever state it is in. */
    @Override
    public void close() {
        shell.run("/opt/payara6/bin/asadmin stop-domain --kill --domaindir /var/lib/shopsentiment shop");
    }
}
