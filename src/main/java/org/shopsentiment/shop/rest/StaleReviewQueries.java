package org.shopsentiment.shop.rest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.shop.ReviewQuery;
import org.shopsentiment.shop.ShownReview;

/**
 * Names every cached page of reviews that a new review changes: all of its product, because it moves the others down,
 * without filter or with the filter that lets it through.
 */
final class StaleReviewQueries {

    /** Pages that start beyond this many reviews are never cached, or there would be no end of pages to drop. */
    static final int CACHED_REVIEWS = 200;

    private StaleReviewQueries() {}

    /** Whether a page is among those that are dropped, so that it may be cached. */
    static boolean isDroppable(ReviewQuery query) {
        return query.offset() < CACHED_REVIEWS;
    }

    static List<ReviewQuery> after(ShownReview added) {
        List<ReviewQuery> queries = new ArrayList<>();
        add(queries, added.productId(), null);
        add(queries, added.productId(), added.sentiment().label());
        return queries;
    }

    private static void add(List<ReviewQuery> queries, long product, @Nullable String sentiment) {
        for (int limit = 1; limit <= ReviewQuery.MAX_LIMIT; limit++) {
            int last = (CACHED_REVIEWS - 1) / limit + 1;
            for (int page = 1; page <= last; page++) {
                queries.add(new ReviewQuery(product, page, limit, sentiment));
            }
        }
    }
}
