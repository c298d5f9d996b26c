package org.shopsentiment.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.shopsentiment.load.bare.BareResource;

/** Makes the WARs that the shop is compared with; none of them is part of the product. */
final class Wars {

    private static final String NO_BEANS_OF = """
            <beans xmlns="https://jakarta.ee/xml/ns/jakartaee"
                   xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                   xsi:schemaLocation="https://jakarta.ee/xml/ns/jakartaee https://jakarta.ee/xml/ns/jakartaee/beans_4_0.xsd"
                   bean-discovery-mode="all" version="4.0">
              <scan><exclude name="%s"/></scan>
            </beans>
            """;
    private static final String AT_ROOT = "<jboss-web><context-root>/%s</context-root></jboss-web>";

    private Wars() {}

    /** The shop's own WAR, at another context root, with one class that the container does not see. */
    static Path shopWithout(String beanClass, Path shop, String name, Path directory) throws IOException {
        WebArchive war = imported(shop, name);
        war.delete("WEB-INF/beans.xml");
        war.delete("WEB-INF/jboss-web.xml");
        war.addAsWebInfResource(new StringAsset(NO_BEANS_OF.formatted(beanClass)), "beans.xml");
        war.addAsWebInfResource(new StringAsset(AT_ROOT.formatted(name)), "jboss-web.xml");
        return exported(war, directory);
    }

    /** The bare resource with the shop's own client of Redis. */
    static Path bare(Path shop, Path directory) throws IOException {
        WebArchive war = ShrinkWrap.create(WebArchive.class, "bare.war");
        war.addPackage(BareResource.class.getPackage());
        war.merge(imported(shop, "shop"), "/", path -> path.get()
                .matches("/WEB-INF/lib/(jedis|commons-pool2|slf4j|gson|json|redis-authx).*"));
        war.addAsWebInfResource(new StringAsset("<beans bean-discovery-mode=\"annotated\"/>"), "beans.xml");
        return exported(war, directory);
    }

    private static WebArchive imported(Path war, String name) {
        return ShrinkWrap.create(ZipImporter.class, name + ".war")
                .importFrom(war.toFile())
                .as(WebArchive.class);
    }

    private static Path exported(WebArchive war, Path directory) throws IOException {
        Path file = Files.createDirectories(directory).resolve(war.getName());
        war.as(ZipExporter.class).exportTo(file.toFile(), true);
        return file;
    }
}
