package org.shopsentiment.cache;

import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Turns values into text in UTF-8 for a store and back. Thread-safe. */
public interface Codec {

    /**
     * Encodes a value.
     *
     * @param value the value; null has a text too
     * @param type its generic type
     * @return the text
     * @throws RuntimeException for a value that has no text
     */
    byte[] encode(@Nullable Object value, Type type);

    /**
     * Decodes what {@link #encode} made.
     *
     * @param text ends with that text
     * @param from where it begins
     * @param type the generic type it was encoded with
     * @return the value
     * @throws RuntimeException for a text that is not of that type
     */
    @Nullable
    Object decode(byte[] text, int from, Type type);
}
