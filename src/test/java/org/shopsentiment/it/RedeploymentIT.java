package org.shopsentiment.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import javax.management.JMException;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class RedeploymentIT {
    private static final int ROUNDS = 3;

    @Deployment(name = "shop", managed = false, testable = false)
    public static WebArchive shop() {
        return Deployments.war();
    }

    @Test
    void mbeansComeAndGoWithEachDeployment(@ArquillianResource Deployer deployer) throws JMException, IOException {
        try (RemoteJmx jmx = RemoteJmx.connect()) {
            assertThat(jmx.shopBeans()).isEmpty();
            for (int round = 0; round < ROUNDS; round++) {
                deployer.deploy("shop");
                Set<String> names = jmx.shopBeans();
                int status = Shop.get("/api/v1/products", Account.ANONYMOUS).statusCode();
                deployer.undeploy("shop");

                assertThat(status).isEqualTo(200);
                assertThat(names)
                        .contains(
                                "javax.cache:Cache=products,CacheManager=shopsentiment,type=CacheStatistics",
                                "org.shopsentiment:cache=products,type=CacheMonitor",
                                "org.shopsentiment:type=CacheMonitor",
                                "org.shopsentiment:type=RedisHealth");
                assertThat(jmx.shopBeans()).isEmpty();
            }
        }
    }
}
