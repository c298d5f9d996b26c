package org.shopsentiment.cache.json;

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

        assertThat(codec.decode(codec.encode(items, type), type)).isEqualTo(items);
    }

    @Test
    void textIsStoredAsItIs() {
        assertThat(codec.encode("{\"a\":1}", String.class)).isEqualTo("{\"a\":1}");
        assertThat(codec.decode("{\"a\":1}", String.class)).isEqualTo("{\"a\":1}");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "null", "\0", "\0\0", "\0tea", "tea"})
    void everyTextComesBackAsItWas(@Nullable String text) {
        assertThat(codec.decode(codec.encode(text, String.class), String.class)).isEqualTo(text);
    }

    @Test
    void aNullOfAnyTypeComesBackAsNull() {
        assertThat(codec.decode(codec.encode(null, Item.class), Item.class)).isNull();
    }

    @Test
    void textOfAnotherShapeIsRefused() {
        assertThatThrownBy(() -> codec.decode("\u0080\u0000garbage", Item.class))
                .isInstanceOf(RuntimeException.class);
    }
}
