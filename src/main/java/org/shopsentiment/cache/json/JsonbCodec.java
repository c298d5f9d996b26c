package org.shopsentiment.cache.json;

import jakarta.json.bind.Jsonb;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.cache.Codec;

/**
 * Encodes values as JSON, with their generic types, so that a list of products comes back as products.
 *
 * <p>A value of type {@link String} is stored as it is: text that is already JSON is neither quoted nor parsed. Thread-safe
 * as far as the {@link Jsonb} is, which the specification demands.
 */
public final class JsonbCodec implements Codec {

    /** Stands for null, and before a text that begins with it. */
    private static final String ABSENT = "\0";

    private final Jsonb jsonb;

    /**
     * A codec.
     *
     * @param jsonb does the work
     */
    public JsonbCodec(Jsonb jsonb) {
        this.jsonb = jsonb;
    }

    @Override
    public String encode(@Nullable Object value, Type type) {
        if (value == null) {
            return ABSENT;
        }
        if (type == String.class) {
            String text = (String) value;
            return text.startsWith(ABSENT) ? ABSENT + text : text;
        }
        return jsonb.toJson(value, type);
    }

    @Override
    public @Nullable Object decode(String text, Type type) {
        if (text.equals(ABSENT)) {
            return null;
        }
        if (type == String.class) {
            return text.startsWith(ABSENT) ? text.substring(1) : text;
        }
        return jsonb.fromJson(text, type);
    }
}
