package org.shopsentiment.shop;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.spi.PersistenceProvider;
import jakarta.persistence.spi.PersistenceUnitInfo;
import java.util.Map;
import java.util.function.Supplier;
import org.hibernate.jpa.HibernatePersistenceProvider;

/** What implements JPA on the servers: Hibernate on WildFly, EclipseLink on Payara. */
public enum JpaProvider {
    HIBERNATE(HibernatePersistenceProvider::new, Map.of("hibernate.jdbc.batch_size", "50")),
    ECLIPSELINK(
            org.eclipse.persistence.jpa.PersistenceProvider::new,
            Map.of(
                    "eclipselink.jdbc.batch-writing", "JDBC",
                    "eclipselink.id-validation", "NULL",
                    "eclipselink.logging.level", "WARNING"));

    @SuppressWarnings("ImmutableEnumChecker")
    private final Supplier<PersistenceProvider> provider;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Map<String, String> properties;

    JpaProvider(Supplier<PersistenceProvider> provider, Map<String, String> properties) {
        this.provider = provider;
        this.properties = properties;
    }

    EntityManagerFactory open(PersistenceUnitInfo unit) {
        return provider.get().createContainerEntityManagerFactory(unit, properties);
    }
}
