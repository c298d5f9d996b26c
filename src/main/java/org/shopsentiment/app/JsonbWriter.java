package org.shopsentiment.app;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.bind.Jsonb;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes records with the application's one {@link Jsonb}. A {@code ContextResolver} would do for RESTEasy, which makes one for
 * every message without it; but Payara's keeper of such resolvers fails when two types are answered for the first time at a time.
 *
 * <p>A singleton, not application scoped: a client proxy names {@code MessageBodyWriter} without {@code Record}, and Jersey would
 * then choose between this and the server's writer for every {@code Object} by chance.
 *
 * <p>Injected by a method: RESTEasy wants a public constructor without parameters, even of a CDI bean.
 */
@Provider
@Singleton
@Produces(MediaType.APPLICATION_JSON)
public class JsonbWriter implements MessageBodyWriter<Record> {

    private @Nullable Jsonb jsonb;

    @Inject
    void use(Jsonb shared) {
        this.jsonb = shared;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return Record.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Record answer,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        body.write(Objects.requireNonNull(jsonb).toJson(answer).getBytes(StandardCharsets.UTF_8));
    }
}
