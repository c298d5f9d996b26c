package org.shopsentiment.problem;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Tells a body that cannot be decoded from an answer that cannot be encoded: both throw the same exceptions. */
final class MalformedJson {
    private static final int DEPTH = 10;

    private MalformedJson() {}

    static boolean isBehind(Throwable thrown) {
        @Nullable Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEPTH; depth++) {
            if ((cause instanceof JsonException || cause instanceof JsonbException) && whileReading(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean whileReading(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .map(StackTraceElement::getMethodName)
                .anyMatch(method -> method.equals("readFrom") || method.equals("fromJson"));
    }
}
