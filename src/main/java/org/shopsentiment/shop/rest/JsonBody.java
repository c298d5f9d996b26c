package org.shopsentiment.shop.rest;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.problem.ProblemException;
import org.shopsentiment.problem.ProblemType;
import org.shopsentiment.shop.ReviewLimits;

/** The JSON object in a request's body. Strict about types: a number is not taken for text, nor text for a number. */
final class JsonBody {
    private static final int MAX_BYTES = 64 * 1024;

    private final JsonObject json;

    private JsonBody(JsonObject json) {
        this.json = json;
    }

    /** Reads a body of at most 64 KiB. */
    static JsonBody read(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new ProblemException(ProblemType.TOO_LARGE, "The body is longer than 64 KiB.");
            }
            return new JsonBody(parse(bytes));
        } catch (IOException e) {
            throw new ProblemException(ProblemType.BODY_NOT_READ, ProblemType.BODY_NOT_READ.detail());
        }
    }

    private static JsonObject parse(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return object(text);
        } catch (CharacterCodingException e) {
            throw malformed();
        }
    }

    private static JsonObject object(String text) {
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            parser.next();
            JsonObject object = parser.getObject();
            if (!parser.hasNext()) {
                return object;
            }
        } catch (RuntimeException e) { // not only JsonException: a parser's limit of depth is none
            throw malformed();
        }
        throw malformed();
    }

    private static ProblemException malformed() {
        return new ProblemException(ProblemType.MALFORMED_JSON, "The body must be one JSON object in UTF-8.");
    }

    /** A text that must be there, and not be blank. */
    String text(String name, int maxLength) {
        String text = optionalText(name, maxLength);
        if (text == null || text.isBlank()) {
            throw invalid(name + " is missing or blank.");
        }
        return text;
    }

    /** A text, or null where it is left out. */
    @Nullable
    String optionalText(String name, int maxLength) {
        JsonValue value = json.getOrDefault(name, JsonValue.NULL);
        if (value == JsonValue.NULL) {
            return null;
        }
        if (!(value instanceof JsonString string)) {
            throw invalid(name + " must be a text.");
        }
        String text = string.getString();
        if (ReviewLimits.isTooLong(text, maxLength)) {
            throw new ProblemException(ProblemType.TOO_LARGE, name + " is longer than " + maxLength + " characters.");
        }
        if (!ReviewLimits.isStorable(text)) {
            throw invalid(name + " must not hold the character NUL or half of a surrogate pair.");
        }
        return text;
    }

    /** A whole number that must be there. */
    int number(String name, int min, int max) {
        if (json.get(name) instanceof JsonNumber number) {
            for (int value = min; value <= max; value++) {
                if (isEqual(number, value)) {
                    return value;
                }
            }
        }
        throw invalid(name + " must be a whole number from " + min + " to " + max + ".");
    }

    private static boolean isEqual(JsonNumber number, int value) {
        try {
            return number.bigDecimalValue().compareTo(BigDecimal.valueOf(value)) == 0;
        } catch (ArithmeticException | NumberFormatException e) {
            return false;
        }
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(ProblemType.INVALID_BODY, detail);
    }
}
