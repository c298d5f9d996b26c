package org.shopsentiment.app;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** Gives JAX-RS the application's one {@link Jsonb}; without it RESTEasy makes one for every message. */
@Provider
@Dependent
public class SharedJsonb implements ContextResolver<Jsonb> {

    private final Jsonb jsonb;

    /**
     * A resolver.
     *
     * @param jsonb what it resolves to
     */
    @Inject
    public SharedJsonb(Jsonb jsonb) {
        this.jsonb = jsonb;
    }

    @Override
    public Jsonb getContext(Class<?> type) {
        return jsonb;
    }
}
