package org.shopsentiment.shop.rest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.shop.ProductPlace;
import org.shopsentiment.shop.ProductQuery;

/** Names every page of products that a product is on: one for each limit, with and without its category. */
final class StaleProductQueries {

    private StaleProductQueries() {}

    static List<ProductQuery> containing(ProductPlace place) {
        List<ProductQuery> queries = new ArrayList<>(2 * (ProductQuery.MAX_LIMIT + 1));
        add(queries, place.before(), null);
        add(queries, place.beforeInCategory(), place.category());
        return queries;
    }

    private static void add(List<ProductQuery> queries, long before, @Nullable String category) {
        queries.add(ProductQuery.all(category));
        for (int limit = 1; limit <= ProductQuery.MAX_LIMIT; limit++) {
            queries.add(new ProductQuery(Math.toIntExact(before / limit + 1), limit, category));
        }
    }
}
