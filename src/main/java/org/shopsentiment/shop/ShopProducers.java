package org.shopsentiment.shop;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.shopsentiment.shop.sentiment.SentimentAnalyzer;

/** Makes what the shop's beans take in their constructors. */
@Dependent
class ShopProducers {

    @Produces
    @PersistenceContext(unitName = "shop")
    @SuppressWarnings({"NullAway.Init", "UnusedVariable"})
    private EntityManager entities;

    @Produces
    @Singleton
    SentimentAnalyzer analyzer() {
        return SentimentAnalyzer.load();
    }
}
