package org.shopsentiment.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shopsentiment.it.Eventually.eventually;

import java.io.IOException;
import java.io.UncheckedIOException;
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
    private static final int ROUNDS = 10;
    /** A server may still hold on to the deployment before; it must not hold on to each. */
    private static final int SETTLED = 2;

    @Deployment(name = "shop", managed = false, testable = false)
    public static WebArchive shop() {
        return Deployments.war();
    }

    @Test
    void tenDeploymentsLeaveNothingBehind(@ArquillianResource Deployer deployer) throws JMException, IOException {
        try (RemoteJmx jmx = RemoteJmx.connect()) {
            Leftovers before = Leftovers.now(jmx);
            assertThat(before.beans()).isEmpty();
            long settled = 0;
            for (int round = 1; round <= ROUNDS; round++) {
                deployer.deploy("shop");
                Set<String> names = jmx.shopBeans();
                int status = Shop.get("/api/v1/products", Account.ANONYMOUS).statusCode();
                long connections = Leftovers.now(jmx).redisConnections();
                deployer.undeploy("shop");

                assertThat(status).isEqualTo(200);
                assertThat(connections).isGreaterThan(before.redisConnections());
                assertThat(names)
                        .contains(
                                "javax.cache:Cache=products,CacheManager=shopsentiment,type=CacheStatistics",
                                "org.shopsentiment:cache=products,type=CacheMonitor",
                                "org.shopsentiment:type=CacheMonitor",
                                "org.shopsentiment:type=RedisHealth");
                eventually(() -> assertThat(left(jmx))
                        .as("threads and connections")
                        .extracting(Leftovers::beans, Leftovers::threads, Leftovers::redisConnections)
                        .containsExactly(before.beans(), before.threads(), before.redisConnections()));
                if (round == SETTLED) {
                    settled = Leftovers.now(jmx).classLoaders();
                }
            }
            long afterTwo = settled;
            eventually(() -> assertThat(left(jmx).classLoaders())
                    .as("class loaders after %d deployments", ROUNDS)
                    .isLessThanOrEqualTo(afterTwo));
        }
    }

    private static Leftovers left(RemoteJmx jmx) {
        try {
            return Leftovers.now(jmx);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }
}
