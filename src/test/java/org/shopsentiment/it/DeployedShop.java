package org.shopsentiment.it;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/** The shop is deployed before the first test of a class and undeployed after its last. */
@ExtendWith(ArquillianExtension.class)
abstract class DeployedShop {
    @Deployment(testable = false)
    public static WebArchive shop() {
        return Deployments.war();
    }
}
