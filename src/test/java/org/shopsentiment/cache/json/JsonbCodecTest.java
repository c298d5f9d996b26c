package org.shopsentiment.cache.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.bind.JsonbBuilder;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonbCodecTest {

    public record Item(String name, double rating) {}

    private final JsonbCodec codec = new JsonbCodec(JsonbBuilder.create());

    @SuppressWarnings("unused")
    private List<Item> items() {
        return List.of();
    }

    @Test
    void aListComesBackWithItsElementsTypes() throws Exception {
        Type type = JsonbCodecTest.class.getDeclaredMethod("items").getGenericReturnType();
        List<Item> items = List.of(new Item("Kettle", 4.25), new Item("Lamp", 3.5));

        assertThat(back(items, type)).isEqualTo(items);
    }

    private @Nullable Object back(@Nullable Object value, Type type) {
        byte[] encoded = codec.encode(value, type);
        byte[] behindSomethingElse = new byte[encoded.length + 3];
        System.arraycopy(encoded, 0, behindSomethingElse, 3, encoded.length);
        return codec.decode(behindSomethingElse, 3, type);
    }

    @Test
    void textAndBytesAreStoredAsTheyAre() {
        assertThat(codec.encode("{\"a\":\"é😀\"}", String.class)).isEqualTo("{\"a\":\"é😀\"}".getBytes(UTF_8));
        assertThat(codec.encode(new byte[] {'{', -1, '}'}, byte[].class)).isEqualTo(new byte[] {'{', -1, '}'});
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "null", "\0", "\0\0", "\0tea", "tea", "é😀"})
    void everyTextComesBackAsItWas(@Nullable String text) {
        assertThat(back(text, String.class)).isEqualTo(text);
        byte[] bytes = text == null ? null : text.getBytes(UTF_8);
        assertThat(back(bytes, byte[].class)).isEqualTo(bytes);
    }

    @Test
    void aNullOfAnyTypeComesBackAsNull() {
        assertThat(back(null, Item.class)).isNull();
    }

    @Test
    void textOfAnotherShapeIsRefused() {
        assertThatThrownBy(() -> codec.decode("\u0080\u0000garbage".getBytes(UTF_8), 0, Item.class))
                .isInstanceOf(RuntimeException.class);
    }
}
