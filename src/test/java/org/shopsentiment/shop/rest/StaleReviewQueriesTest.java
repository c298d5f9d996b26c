package org.shopsentiment.shop.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shopsentiment.shop.ReviewQuery;
import org.shopsentiment.shop.ReviewSentiment;
import org.shopsentiment.shop.ShownReview;

class StaleReviewQueriesTest {
    private static final ShownReview ADDED =
            new ShownReview(7, 23, null, "Bad", 1, new ReviewSentiment(-0.54, "negative"), Instant.EPOCH);

    @Test
    void namesEveryCachedPageThatTheReviewChanges() {
        List<ReviewQuery> stale = StaleReviewQueries.after(ADDED);

        assertThat(stale).doesNotHaveDuplicates();
        Set<ReviewQuery> names = new HashSet<>(stale);
        for (int limit = 1; limit <= 100; limit++) {
            for (int page = 1; page <= 1_100; page++) {
                ReviewQuery all = new ReviewQuery(23, page, limit, null);
                ReviewQuery bad = new ReviewQuery(23, page, limit, "negative");
                assertThat(names.remove(all)).isEqualTo(StaleReviewQueries.isDroppable(all));
                assertThat(names.remove(bad)).isEqualTo(StaleReviewQueries.isDroppable(bad));
            }
        }
        assertThat(names).isEmpty();
    }

    @Test
    void cachesNoPageThatStartsBeyondTheFirstTwoHundred() {
        assertThat(StaleReviewQueries.isDroppable(new ReviewQuery(23, 2, 100, null)))
                .isTrue();
        assertThat(StaleReviewQueries.isDroppable(new ReviewQuery(23, 3, 100, null)))
                .isFalse();
        assertThat(StaleReviewQueries.isDroppable(new ReviewQuery(23, 1_000_000_000, 100, null)))
                .isFalse();
    }
}
