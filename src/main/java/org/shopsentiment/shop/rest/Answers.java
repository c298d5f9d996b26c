package org.shopsentiment.shop.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.shop.Catalogue;
import org.shopsentiment.shop.ProductQuery;
import org.shopsentiment.shop.ReviewQuery;

/** Reads the catalogue and says it in {@link TaggedJson}. */
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

    TaggedJson products(ProductQuery query) {
        return tagged(catalogue.products(query));
    }

    /** A product, or null where there is none. */
    @Nullable
    TaggedJson product(long id) {
        return encoded(catalogue.product(id));
    }

    /** Reviews of a product, or null where there is no such product. */
    @Nullable
    TaggedJson reviews(ReviewQuery query) {
        return encoded(catalogue.reviews(query));
    }

    /** A review of a product, or null where there is none. */
    @Nullable
    TaggedJson review(long product, long id) {
        return encoded(catalogue.review(product, id));
    }

    private @Nullable TaggedJson encoded(@Nullable Object value) {
        return value == null ? null : tagged(value);
    }

    private TaggedJson tagged(Object value) {
        return TaggedJson.of(json.toJson(value).getBytes(StandardCharsets.UTF_8));
    }
}
