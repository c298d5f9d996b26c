package org.shopsentiment.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shopsentiment.it.Eventually.eventually;

import jakarta.json.JsonObject;
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
    /** Servers let go of the last few deployments after a while only; they must not hold on to each. */
    private static final int HELD = ROUNDS / 2;

    @Deployment(name = "shop", managed = false, testable = false)
    public static WebArchive shop() {
        return Deployments.war();
    }

    @Test
    void tenDeploymentsLeaveNothingBehind(@ArquillianResource Deployer deployer) throws JMException, IOException {
        try (RemoteJmx jmx = RemoteJmx.connect()) {
            Leftovers before = Leftovers.now(jmx);
            assertThat(before.beans()).isEmpty();
            for (int round = 1; round <= ROUNDS; round++) {
                deployer.deploy("shop");
                Set<String> names = jmx.shopBeans();
                int status = Shop.get("/api/v1/products", Account.ANONYMOUS).statusCode();
                JsonObject figures = Shop.cacheStats();
                Leftovers during = Leftovers.now(jmx);
                deployer.undeploy("shop");

                assertThat(status).isEqualTo(200);
                assertThat(figures).containsKeys("hits", "misses", "hit_rate");
                assertThat(during.classLoaders()).isPositive();
                assertThat(during.redisConnections()).isGreaterThan(before.redisConnections());
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
            }
            eventually(() -> assertThat(left(jmx).classLoaders())
                    .as("class loaders after %d deployments", ROUNDS)
                    .isLessThan(before.classLoaders() + HELD));
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
