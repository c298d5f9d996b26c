package org.shopsentiment.shop;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the shop from its database. */
@Dependent
@Transactional
public class Catalogue {
    private final EntityManager entities;
    private final ProductRatings ratings;

    /** A catalogue that reads through this entity manager. */
    @Inject
    public Catalogue(EntityManager entities) {
        this.entities = entities;
        this.ratings = new ProductRatings(entities);
    }

    /** The products of a page; none beyond the last page or in a category that nobody knows. */
    public ProductPage products(ProductQuery query) {
        List<RatedProduct> products = ratings.page(query);
        long total = query.limit() == null ? products.size() : total(query.category());
        return new ProductPage(products, products.size(), total);
    }

    /** The names of the categories that have products, by name; of those that differ in case or white space only, one. */
    public List<String> categories() {
        return entities.createQuery(
                        "select min(p.category) from Product p group by p.categoryKey order by p.categoryKey",
                        String.class)
                .getResultList();
    }

    /** The product, or null where there is none with this id. */
    public @Nullable RatedProduct product(long id) {
        return ratings.one(id);
    }

    /** The reviews of a page, or null where there is no such product. */
    public @Nullable ReviewPage reviews(ReviewQuery query) {
        if (entities.find(Product.class, query.product()) == null) {
            return null;
        }
        List<ShownReview> reviews = query.offset() > Integer.MAX_VALUE ? List.of() : page(query);
        return new ReviewPage(reviews, reviews.size(), total(query));
    }

    /** The review, or null where this product has none with this id. */
    public @Nullable ShownReview review(long product, long id) {
        Review review = entities.find(Review.class, id);
        return review == null || review.shown().productId() != product ? null : review.shown();
    }

    private List<ShownReview> page(ReviewQuery query) {
        return filtered("select r", query, " order by r.createdAt desc, r.id desc", Review.class)
                .setFirstResult((int) query.offset())
                .setMaxResults(query.limit())
                .getResultStream()
                .map(Review::shown)
                .toList();
    }

    private long total(ReviewQuery query) {
        return filtered("select count(r)", query, "", Long.class).getSingleResult();
    }

    private <T> TypedQuery<T> filtered(String select, ReviewQuery query, String order, Class<T> type) {
        String filter = query.sentiment() == null ? "" : " and r.sentimentLabel = :label";
        String text = select + " from Review r where r.productId = :product" + filter + order;
        TypedQuery<T> typed = entities.createQuery(text, type).setParameter("product", query.product());
        return query.sentiment() == null ? typed : typed.setParameter("label", query.sentiment());
    }

    private long total(@Nullable String category) {
        if (category == null) {
            return entities.createQuery("select count(p) from Product p", Long.class)
                    .getSingleResult();
        }
        return entities.createQuery("select count(p) from Product p where p.categoryKey = :category", Long.class)
                .setParameter("category", category)
                .getSingleResult();
    }
}
