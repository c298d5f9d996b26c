package org.shopsentiment.cache.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.bind.Jsonb;
import java.lang.reflect.Type;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.cache.Codec;

/**
 * Encodes values as JSON, with their generic types, so that a list of products comes back as products.
 *
 * <p>A value of type {@link String} or {@code byte[]} is stored as it is: what is already JSON is neither quoted nor parsed.
 * Thread-safe as far as the {@link Jsonb} is, which the specification demands.
 */
public final class JsonbCodec implements Codec {

    /** Stands for null, and before what begins with it. */
    private static final byte ABSENT = 0;

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
    public byte[] encode(@Nullable Object value, Type type) {
        if (value == null) {
            return new byte[] {ABSENT};
        }
        if (type == byte[].class) {
            return marked((byte[]) value);
        }
        if (type == String.class) {
            return marked(((String) value).getBytes(UTF_8));
        }
        return jsonb.toJson(value, type).getBytes(UTF_8);
    }

    private static byte[] marked(byte[] bytes) {
        if (bytes.length == 0 || bytes[0] != ABSENT) {
            return bytes;
        }
        byte[] marked = new byte[bytes.length + 1];
        System.arraycopy(bytes, 0, marked, 1, bytes.length);
        return marked;
    }

    @Override
    public @Nullable Object decode(byte[] text, int from, Type type) {
        boolean marked = from < text.length && text[from] == ABSENT;
        if (marked && text.length == from + 1) {
            return null;
        }
        int start = marked ? from + 1 : from;
        if (type == byte[].class) {
            return Arrays.copyOfRange(text, start, text.length);
        }
        String decoded = new String(text, start, text.length - start, UTF_8);
        return type == String.class ? decoded : jsonb.fromJson(decoded, type);
    }
}
