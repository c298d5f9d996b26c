package org.shopsentiment.shop.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.shop.Catalogue;
import org.shopsentiment.shop.ProductQuery;
import org.shopsentiment.shop.ReviewQuery;

/** Reads the catalogue and says it in JSON. */
@Dependent
public class Answers {
    private final Catalogue catalogue;
    private final Jsonb json;

    /** Answers from this catalogue. */
    @Inject
    public Answers(Catalogue catalogue, Jsonb json) {
        this.catalogue = catalogue;
        this.json = json;
    }

    String products(ProductQuery query) {
        return json.toJson(catalogue.products(query));
    }

    /** A product, or null where there is none. */
    @Nullable
    String product(long id) {
        return encoded(catalogue.product(id));
    }

    /** Reviews of a product, or null where there is no such product. */
    @Nullable
    String reviews(ReviewQuery query) {
        return encoded(catalogue.reviews(query));
    }

    /** A review of a product, or null where there is none. */
    @Nullable
    String review(long product, long id) {
        return encoded(catalogue.review(product, id));
    }

    private @Nullable String encoded(@Nullable Object value) {
        return value == null ? null : json.toJson(value);
    }
}
