package org.shopsentiment.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import javax.management.JMException;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(ArquillianExtension.class)
class BadSettingIT {
    @ArquillianResource
    private Deployer deployer;

    private final ServerUnderTest server = ServerUnderTest.get();

    @Deployment(name = "shop", managed = false, testable = false)
    public static WebArchive shop() {
        return Deployments.war();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CACHE_DEFAULT_TIMEOUT | 0 | CACHE_DEFAULT_TIMEOUT is \"0\": it must be a whole number from 1 to 2592000",
                "REDIS_URL | http://:s3cret@x | REDIS_URL is \"...\": it must be redis:// or rediss:// with a host"
            })
    void aBadSettingStopsTheDeploymentWithOneSentence(String name, String value, String sentence)
            throws IOException, JMException {
        server.set(name, value);
        try {
            assertThatThrownBy(() -> deployer.deploy("shop")).isInstanceOf(Exception.class);
        } finally {
            server.unset(name);
        }

        assertThat(Files.readString(server.log())).contains(sentence).doesNotContain("s3cret");
        try (RemoteJmx jmx = RemoteJmx.connect()) {
            assertThat(jmx.shopBeans()).isEmpty();
        }
        deployer.deploy("shop");
        int status = Api.get("/products").statusCode();
        deployer.undeploy("shop");
        assertThat(status).isEqualTo(200);
    }
}
