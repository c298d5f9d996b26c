package org.shopsentiment.cache.interceptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shopsentiment.cache.CacheKey;

class KeyParametersTest {

    record Query(@Nullable Integer page, @Nullable String category) {}

    interface Methods {
        void one(Query query, long id);

        void two(Query first, Query second);

        void beside(Query query, String category);

        void many(List<Query> query);
    }

    private static KeyParameters of(String name) {
        Method method = Arrays.stream(Methods.class.getMethods())
                .filter(one -> one.getName().equals(name))
                .findFirst()
                .orElseThrow();
        return KeyParameters.of(method);
    }

    @Test
    void aRecordsComponentsStandBesideOtherParts() {
        assertThat(of("one").key("items", new Object[] {new Query(2, null), 17L}))
                .isEqualTo(new CacheKey("items", "page=2&id=17"));
    }

    @Test
    void aCollectionNamesManyKeys() {
        assertThat(of("many").keys("items", new Object[] {List.of(new Query(2, null), new Query(null, null))}))
                .containsExactly(new CacheKey("items", "page=2"), new CacheKey("items", "all"));
    }

    @Test
    void twoPartsOfOneNameAreRefusedBeforeTheyCanCollide() {
        assertThatThrownBy(() -> of("two")).hasMessageContaining("two key parts named page");
        assertThatThrownBy(() -> of("beside")).hasMessageContaining("two key parts named category");
    }
}
