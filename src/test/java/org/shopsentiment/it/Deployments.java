package org.shopsentiment.it;

import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What is deployed: the WAR that the build made, not one put together for tests. */
final class Deployments {
    private Deployments() {}

    static WebArchive war() {
        return ShrinkWrap.create(ZipImporter.class, "shopsentiment.war")
                .importFrom(new File(System.getProperty("it.war")))
                .as(WebArchive.class);
    }
}
