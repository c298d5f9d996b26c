package org.shopsentiment.cache;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Builds a key's text out of named parts: {@code page=2&limit=20&category=Books}.
 *
 * <p>A part without a value is left out; a key without parts is {@value #NO_PARTS}. Different parts always make different
 * texts: the separators, line breaks and other control characters inside a value are percent-encoded. Not thread-safe.
 */
public final class KeyText {

    /** The text of a key that has no parts. */
    public static final String NO_PARTS = "all";

    private static final ClassValue<List<Method>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .peek(Method::trySetAccessible)
                    .toList();
        }
    };

    private final StringBuilder text = new StringBuilder();

    /**
     * Adds a part.
     *
     * @param name its name
     * @param value text, a number, a boolean, a character, an enum constant, a UUID, a {@code java.time} value, a record
     *     of these (which adds its components by their own names), an Optional of these, or null
     * @return this
     * @throws IllegalArgumentException for a value of any other type, whose text would not be known to name it
     */
    public KeyText with(String name, @Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return with(name, optional.orElse(null));
        }
        if (value instanceof Record parts) {
            for (Method component : COMPONENTS.get(parts.getClass())) {
                with(component.getName(), value(parts, component));
            }
            return this;
        }
        if (value != null) {
            text.append(text.isEmpty() ? "" : "&");
            escape(name);
            text.append('=');
            escape(plain(name, value));
        }
        return this;
    }

    /**
     * The whole text.
     *
     * @return the parts in the order in which they were added
     */
    @Override
    public String toString() {
        return text.isEmpty() ? NO_PARTS : text.toString();
    }

    private static String plain(String name, Object value) {
        if (value instanceof CharSequence
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Character
                || value instanceof UUID
                || value instanceof TemporalAccessor
                || value instanceof TemporalAmount) {
            return value.toString();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        throw new IllegalArgumentException("Key part " + name + " is a "
                + value.getClass().getName() + "; a key part is text, a number, a boolean, an enum constant, a UUID, a"
                + " java.time value, or a record of these");
    }

    private static @Nullable Object value(Record parts, Method component) {
        try {
            return component.invoke(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("Key part " + component.getName() + " cannot be read", e);
        }
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '%' || c == '&' || c == '=' || unprintable(value, i)) {
                text.append('%').append(String.format(c < 0x100 ? "%02X" : "u%04X", (int) c));
            } else {
                text.append(c);
            }
        }
    }

    private static boolean unprintable(String value, int index) {
        char c = value.charAt(index);
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.FORMAT -> true;
            case Character.SURROGATE -> !inPair(value, index);
            default -> false;
        };
    }

    private static boolean inPair(String value, int index) {
        char c = value.charAt(index);
        return Character.isHighSurrogate(c)
                ? index + 1 < value.length() && Character.isLowSurrogate(value.charAt(index + 1))
                : index > 0 && Character.isHighSurrogate(value.charAt(index - 1));
    }
}
