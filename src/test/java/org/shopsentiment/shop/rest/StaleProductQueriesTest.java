package org.shopsentiment.shop.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shopsentiment.shop.ProductPlace;
import org.shopsentiment.shop.ProductQuery;

class StaleProductQueriesTest {
    private static final List<String> CATEGORIES = List.of("hats", "dresses", "belts");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 19, 101, 233})
    void namesExactlyThePagesThatHoldTheProduct(int size) {
        Random random = new Random(size);
        List<Item> shop = LongStream.range(0, size)
                .mapToObj(i -> new Item(i * 3 + 2, CATEGORIES.get(random.nextInt(CATEGORIES.size()))))
                .toList();
        for (Item item : List.of(shop.get(0), shop.get(size / 2), shop.get(size - 1))) {
            List<ProductQuery> stale = StaleProductQueries.containing(placeOf(item, shop));

            assertThat(stale).doesNotHaveDuplicates().hasSize(202);
            assertThat(new HashSet<>(stale)).isEqualTo(pagesWith(item, shop));
        }
    }

    private static ProductPlace placeOf(Item item, List<Item> shop) {
        List<Item> before = shop.stream().filter(other -> other.id < item.id).toList();
        long inCategory = before.stream()
                .filter(other -> other.category.equals(item.category))
                .count();
        return new ProductPlace(item.id, before.size(), item.category, inCategory);
    }

    /** Looks at every page of every list. */
    private static Set<ProductQuery> pagesWith(Item item, List<Item> shop) {
        Set<ProductQuery> found = new HashSet<>();
        Stream.concat(Stream.of((String) null), CATEGORIES.stream()).forEach(category -> {
            List<Item> listed = listed(shop, category);
            for (int limit = 1; limit <= 100; limit++) {
                for (int start = 0; start < listed.size(); start += limit) {
                    if (listed.subList(start, Math.min(start + limit, listed.size()))
                            .contains(item)) {
                        found.add(new ProductQuery(start / limit + 1, limit, category));
                    }
                }
            }
            if (listed.contains(item)) {
                found.add(ProductQuery.all(category));
            }
        });
        return found;
    }

    private static List<Item> listed(List<Item> shop, @Nullable String category) {
        return shop.stream()
                .filter(item -> category == null || item.category.equals(category))
                .toList();
    }

    private record Item(long id, String category) {}
}
