package org.shopsentiment.shop.rest;

import jakarta.enterprise.context.Dependent;
import java.util.Collection;
import org.shopsentiment.cache.annotation.CacheRemove;
import org.shopsentiment.cache.annotation.CacheRemoveAll;
import org.shopsentiment.shop.ProductQuery;
import org.shopsentiment.shop.ReviewQuery;

/** Drops cached answers, by the keys of {@link CachedAnswers}. To be called once the change is committed. */
@Dependent
public class StaleAnswers {

    /** Drops these pages of products. */
    @CacheRemove(cacheName = CachedAnswers.PRODUCTS)
    public void products(Collection<ProductQuery> query) {}

    /** Drops a product. */
    @CacheRemove(cacheName = CachedAnswers.PRODUCT)
    public void product(long id) {}

    /** Drops these pages of reviews. */
    @CacheRemove(cacheName = CachedAnswers.REVIEWS)
    public void reviews(Collection<ReviewQuery> query) {}

    /** Drops every answer: what is right when products were added, which moves the others from page to page. */
    @CacheRemoveAll(cacheName = {CachedAnswers.PRODUCTS, CachedAnswers.PRODUCT, CachedAnswers.REVIEWS})
    public void all() {}
}
