package org.shopsentiment.shop;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.shop.sentiment.Label;

/** Reads products with what their reviews add up to: always one query, however many products. */
final class ProductRatings {
    private static final String RATED = """
            select p.id, p.name, p.category, count(r.id),
              avg(cast(r.rating as double precision)), avg(r.sentiment_score),
              sum(case when r.sentiment_label = 'positive' then 1 else 0 end),
              sum(case when r.sentiment_label = 'neutral' then 1 else 0 end),
              sum(case when r.sentiment_label = 'negative' then 1 else 0 end)
            from (%s) p left join review r on r.product_id = p.id
            group by p.id, p.name, p.category order by p.id
            """;
    private static final String PAGE = "select id, name, category from product %s order by id limit ?1 offset ?2";
    private static final String ONE = "select id, name, category from product where id = ?1";

    private final EntityManager entities;

    ProductRatings(EntityManager entities) {
        this.entities = entities;
    }

    List<RatedProduct> page(ProductQuery query) {
        String where = query.category() == null ? "" : "where category_key = ?3";
        Query page = entities.createNativeQuery(RATED.formatted(PAGE.formatted(where)));
        page.setParameter(1, query.limit() == null ? Integer.MAX_VALUE : query.limit());
        page.setParameter(2, query.offset());
        if (query.category() != null) {
            page.setParameter(3, query.category());
        }
        return products(page.getResultList());
    }

    @Nullable
    RatedProduct one(long id) {
        Query one = entities.createNativeQuery(RATED.formatted(ONE)).setParameter(1, id);
        List<RatedProduct> found = products(one.getResultList());
        return found.isEmpty() ? null : found.get(0);
    }

    private static List<RatedProduct> products(List<?> rows) {
        return rows.stream().map(row -> product((Object[]) row)).toList();
    }

    private static RatedProduct product(Object[] row) {
        double score = rounded(row[5], 10_000);
        String label = Label.of(score).outwardName();
        ProductSentiment sentiment = new ProductSentiment(score, label, whole(row[6]), whole(row[7]), whole(row[8]));
        return new RatedProduct(
                whole(row[0]), (String) row[1], (String) row[2], rounded(row[4], 100), whole(row[3]), sentiment);
    }

    private static long whole(Object number) {
        return ((Number) number).longValue();
    }

    private static double rounded(@Nullable Object average, double steps) {
        return average == null ? 0 : Math.round(((Number) average).doubleValue() * steps) / steps;
    }
}
