package org.shopsentiment.load.bare;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.RedisClient;

/** Answers with what one GET of one key gives, as JSON text. */
@ApplicationScoped
@Path("text")
@Produces(MediaType.APPLICATION_JSON)
public class BareResource {
    /** Where the text is. */
    public static final String KEY = "load:text";

    private static final int CONNECTIONS = 32;

    private @Nullable RedisClient redis;

    @PostConstruct
    void open() {
        ConnectionPoolConfig pool = new ConnectionPoolConfig();
        pool.setMaxTotal(CONNECTIONS);
        pool.setMaxIdle(CONNECTIONS);
        pool.setJmxEnabled(false);
        URI uri = URI.create(System.getenv("REDIS_URL"));
        redis = RedisClient.builder()
                .hostAndPort(uri.getHost(), uri.getPort())
                .poolConfig(pool)
                .build();
    }

    @PreDestroy
    void close() {
        redis.close();
    }

    /** The text. */
    @GET
    public String text() {
        return redis.get(KEY);
    }
}
