package org.shopsentiment.shop;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;
import org.shopsentiment.shop.sentiment.SentimentAnalyzer;

/** Takes new reviews, one at a time. */
@Dependent
public class Reviews {
    private static final String BEFORE = "select count(p) from Product p where p.id < :id";

    private final EntityManager entities;
    private final SentimentAnalyzer analyzer;
    private final InstantSource clock;

    /** A taker of reviews that writes through this entity manager. */
    @Inject
    public Reviews(EntityManager entities, SentimentAnalyzer analyzer, InstantSource clock) {
        this.entities = entities;
        this.analyzer = analyzer;
        this.clock = clock;
    }

    /**
     * Scores and stores a review. It is committed when this returns to a caller that had no transaction.
     *
     * @return the review and its product's place, or empty where there is no such product
     */
    @Transactional
    public Optional<AddedReview> add(long productId, ReviewDraft draft) {
        Product product = entities.find(Product.class, productId);
        if (product == null) {
            return Optional.empty();
        }
        Review review = new Review(productId, draft, analyzer.analyze(draft.text()), clock.instant());
        entities.persist(review);
        entities.flush();
        return Optional.of(new AddedReview(review.shown(), placeOf(product)));
    }

    private ProductPlace placeOf(Product product) {
        long before = entities.createQuery(BEFORE, Long.class)
                .setParameter("id", product.getId())
                .getSingleResult();
        long beforeInCategory = entities.createQuery(BEFORE + " and p.categoryKey = :category", Long.class)
                .setParameter("id", product.getId())
                .setParameter("category", product.getCategoryKey())
                .getSingleResult();
        return new ProductPlace(product.getId(), before, product.getCategoryKey(), beforeInCategory);
    }
}
