package org.shopsentiment.shop.importing;

import java.time.InstantSource;
import java.util.List;
import org.shopsentiment.shop.ShopDatabase;
import org.shopsentiment.shop.sentiment.SentimentAnalyzer;

/** The real store, with the transactions around it that a server would make. */
final class TransactedStore implements ReviewStore {
    private static final SentimentAnalyzer ANALYZER = SentimentAnalyzer.load();

    private final ShopDatabase shop;
    private final DatabaseReviewStore store;

    TransactedStore(ShopDatabase shop, InstantSource clock) {
        this.shop = shop;
        this.store = new DatabaseReviewStore(shop.entities(), ANALYZER, clock);
    }

    @Override
    public void begin(String importer) {
        shop.inTransaction(() -> {
            store.begin(importer);
            return importer;
        });
    }

    @Override
    public StoredChunk store(String importer, List<ReviewRow> rows) {
        return shop.inTransaction(() -> store.store(importer, rows));
    }
}
