package org.shopsentiment.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.MalformedURLException;
import java.nio.file.Path;
import javax.management.remote.JMXServiceURL;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.as.controller.client.helpers.Operations;
import org.jboss.dmr.ModelNode;

/** The WildFly that Arquillian starts. */
final class WildFlyServer implements ServerUnderTest {
    private final int managementPort = Integer.getInteger("it.management.port");

    @Override
    public JMXServiceURL jmx() throws MalformedURLException {
        return new JMXServiceURL("service:jmx:remote+http://localhost:" + managementPort);
    }

    @Override
    public Path log() {
        return Path.of(System.getProperty("it.wildfly.base"), "log", "server.log");
    }

    @Override
    public void set(String name, String value) throws IOException {
        ModelNode add = Operations.createAddOperation(address(name));
        add.get("value").set(value);
        execute(add);
    }

    @Override
    public void unset(String name) throws IOException {
        execute(Operations.createRemoveOperation(address(name)));
    }

    private static ModelNode address(String name) {
        return Operations.createAddress("system-property", name);
    }

    private void execute(ModelNode operation) throws IOException {
        try (var client = ModelControllerClient.Factory.create("remote+http", "localhost", managementPort)) {
            ModelNode outcome = client.execute(operation);
            assertThat(Operations.isSuccessfulOutcome(outcome))
                    .as(outcome.asString())
                    .isTrue();
        }
    }
}
