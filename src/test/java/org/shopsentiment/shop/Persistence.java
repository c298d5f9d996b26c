package org.shopsentiment.shop;

import java.util.Arrays;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** What implements JPA, and on which database. */
public record Persistence(JpaProvider provider, TestDatabase database) {

    /** All there are. */
    static Stream<Persistence> all() {
        return Arrays.stream(TestDatabase.values()).flatMap(database -> Arrays.stream(JpaProvider.values())
                .map(provider -> new Persistence(provider, database)));
    }

    /** An empty shop in a database of its own. */
    public ShopDatabase fresh() {
        return on(database.fresh());
    }

    /** One node's shop in a database that others may use, too. */
    public ShopDatabase on(DataSource data) {
        return new ShopDatabase(provider, data);
    }

    @Override
    public String toString() {
        return provider + " on " + database;
    }
}
