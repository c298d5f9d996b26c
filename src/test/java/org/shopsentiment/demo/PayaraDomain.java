package org.shopsentiment.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** A domain as Payara ships it, with our accounts, our ports, its log beside it, and on the loopback address only. */
final class PayaraDomain {
    /** The only name that the shipped configuration knows. */
    static final String NAME = "domain1";

    private PayaraDomain() {}

    /** Writes it into a directory of its {@link #NAME} below the given one. */
    static Path create(Path home, Path directory, PayaraPorts ports) throws IOException {
        Path domain = directory.resolve(NAME);
        Directories.copy(home.resolve("glassfish/domains").resolve(NAME), domain);
        Files.createDirectories(domain.resolve("autodeploy"));
        Path config = domain.resolve("config");
        Path settings = config.resolve("domain.xml");
        Files.writeString(settings, configured(Files.readString(settings), ports));
        Path logging = config.resolve("logging.properties");
        Files.writeString(
                logging,
                Files.readString(logging)
                        .replace("/logs/server.log", "/../server.log")
                        .replace("GFFileHandler.rotationLimitInBytes=2000000", "GFFileHandler.rotationLimitInBytes=0"));
        for (String accounts : new String[] {"keyfile", "admin-keyfile"}) {
            try (InputStream ours = PayaraDomain.class.getResourceAsStream("/payara/" + accounts)) {
                Files.copy(ours, config.resolve(accounts), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return domain;
    }

    private static String configured(String domainXml, PayaraPorts ports) {
        String xml = domainXml
                .replace("address=\"0.0.0.0\"", "address=\"127.0.0.1\"")
                .replace("<network-listener port=", "<network-listener address=\"127.0.0.1\" port=")
                // a data grid would look for other machines
                .replace(
                        "<hazelcast-config-specific-configuration>",
                        "<hazelcast-config-specific-configuration enabled=\"false\">");
        for (Map.Entry<Integer, Integer> port : ports.byUsual().entrySet()) {
            for (String place : new String[] {"port=\"%d\"", "name=\"JMS_PROVIDER_PORT\" value=\"%d\"", "port=%d<"}) {
                xml = xml.replace(place.formatted(port.getKey()), place.formatted(port.getValue()));
            }
        }
        return xml;
    }
}
