package org.shopsentiment.shop;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A review as readers see it. */
public record ShownReview(
        long id,
        long productId,
        @Nullable String title,
        String text,
        int rating,
        ReviewSentiment sentiment,
        Instant createdAt) {}
