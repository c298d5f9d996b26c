package org.shopsentiment.shop;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** A shop in a database, with its tables made by the real migration. */
public final class ShopDatabase implements AutoCloseable {
    private final EntityManagerFactory factory;
    private final EntityManager entities;

    ShopDatabase(JpaProvider provider, DataSource database) {
        new SchemaMigration(database).migrate();
        factory = provider.open(new ShopUnit(database));
        entities = factory.createEntityManager();
    }

    public EntityManager entities() {
        return entities;
    }

    /** Runs work as the server would: in a transaction, with nothing left over in the persistence context. */
    public <T> T inTransaction(Supplier<T> work) {
        entities.getTransaction().begin();
        try {
            T result = work.get();
            entities.getTransaction().commit();
            return result;
        } finally {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
            entities.clear();
        }
    }

    @Override
    public void close() {
        entities.close();
        factory.close();
    }
}
