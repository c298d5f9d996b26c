package org.shopsentiment.it.stock;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.shopsentiment.postgres.TestPostgres;
import org.shopsentiment.redis.TestRedis;

/**
 * What an installed shop keeps its data in.
 *
 * @param postgres begins with an empty database
 * @param redis begins empty
 */
public record Backends(TestPostgres postgres, TestRedis redis) implements AutoCloseable {
    public static final String KEY_STORE_PASSWORD = "of-the-key-store";

    public static Backends start() {
        return new Backends(TestPostgres.start(), TestRedis.onFreePort());
    }

    /** The operator's settings that name them. */
    public Map<String, String> settings() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("SHOP_DB_URL", postgres.jdbcUrl());
        values.put("SHOP_DB_USER", TestPostgres.NAME);
        values.put("SHOP_DB_PASSWORD", TestPostgres.PASSWORD);
        values.put("SHOP_KEYSTORE_PASSWORD", KEY_STORE_PASSWORD);
        values.put("SHOP_SAMPLE_CATALOGUE", "true");
        values.put("REDIS_URL", redis.url());
        return values;
    }

    /** How many reviews are in PostgreSQL. */
    public long reviews() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), TestPostgres.NAME, TestPostgres.PASSWORD);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from review")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() {
        redis.close();
        postgres.close();
    }
}
