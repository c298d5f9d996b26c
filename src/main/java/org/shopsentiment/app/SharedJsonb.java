package org.shopsentiment.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gives JAX-RS the application's one {@link Jsonb}; without it RESTEasy makes one for every message.
 *
 * <p>Injected by a method: RESTEasy wants a public constructor without parameters, even of a CDI bean.
 */
@Provider
@ApplicationScoped
public class SharedJsonb implements ContextResolver<Jsonb> {

    private @Nullable Jsonb jsonb;

    @Inject
    void use(Jsonb shared) {
        this.jsonb = shared;
    }

    @Override
    public Jsonb getContext(Class<?> type) {
        return Objects.requireNonNull(jsonb);
    }
}
