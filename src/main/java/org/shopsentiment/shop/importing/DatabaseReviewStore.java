package org.shopsentiment.shop.importing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shopsentiment.shop.Product;
import org.shopsentiment.shop.Review;
import org.shopsentiment.shop.sentiment.SentimentAnalyzer;

/**
 * Puts rows into the database, each call in a transaction of its own and with a handful of queries. The row of
 * {@code import_turn} names the import whose turn it is; each transaction locks it first, so that they go one by one.
 */
@Dependent
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class DatabaseReviewStore implements ReviewStore {
    private final EntityManager entities;
    private final SentimentAnalyzer analyzer;
    private final InstantSource clock;

    /** A store that writes through this entity manager. */
    @Inject
    public DatabaseReviewStore(EntityManager entities, SentimentAnalyzer analyzer, InstantSource clock) {
        this.entities = entities;
        this.analyzer = analyzer;
        this.clock = clock;
    }

    @Override
    public void begin(String importer) {
        entities.createNativeQuery("update import_turn set importer = ?1")
                .setParameter(1, importer)
                .executeUpdate();
    }

    @Override
    public StoredChunk store(String importer, List<ReviewRow> rows) {
        lockTurn(importer);
        try {
            return stored(importer, rows);
        } catch (RuntimeException e) {
            throw SqlErrors.isOfTheData(e) ? new RowsRefusedException(e) : e;
        }
    }

    private void lockTurn(String importer) {
        int turns = entities.createNativeQuery("update import_turn set importer = ?1 where importer = ?1")
                .setParameter(1, importer)
                .executeUpdate();
        if (turns == 0) {
            throw new OvertakenException();
        }
    }

    private StoredChunk stored(String importer, List<ReviewRow> rows) {
        int productsAdded = addProducts(rows);
        UnclaimedReviews unclaimed = UnclaimedReviews.find(entities, importer, rows);
        List<Long> claimed = new ArrayList<>();
        Instant now = clock.instant();
        for (ReviewRow row : rows) {
            String hash = ContentHash.of(row);
            unclaimed.poll(hash).ifPresentOrElse(claimed::add, () -> add(importer, hash, row, now));
        }
        claim(importer, claimed);
        entities.flush();
        entities.clear();
        return new StoredChunk(rows.size() - claimed.size(), claimed.size(), productsAdded);
    }

    private int addProducts(List<ReviewRow> rows) {
        Map<Long, ReviewRow> wanted = new HashMap<>();
        rows.forEach(row -> wanted.putIfAbsent(row.productId(), row));
        Set<Long> known = Set.copyOf(entities.createQuery("select p.id from Product p where p.id in :ids", Long.class)
                .setParameter("ids", List.copyOf(wanted.keySet()))
                .getResultList());
        wanted.keySet().removeAll(known);
        wanted.values()
                .forEach(row -> entities.persist(new Product(row.productId(), row.productName(), row.category())));
        entities.flush();
        return wanted.size();
    }

    private void add(String importer, String hash, ReviewRow row, Instant now) {
        Review review = new Review(
                row.productId(), row.review(), analyzer.analyze(row.review().text()), now);
        review.importedBy(importer, hash);
        entities.persist(review);
    }

    private void claim(String importer, List<Long> reviews) {
        if (!reviews.isEmpty()) {
            entities.createQuery("update Review r set r.importId = :importer where r.id in :ids")
                    .setParameter("importer", importer)
                    .setParameter("ids", reviews)
                    .executeUpdate();
        }
    }
}
