package org.shopsentiment.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shopsentiment.shop.sentiment.SentimentAnalyzer;

@OnEachDatabase
class CatalogueTest {
    private static final Instant NOW = Instant.parse("2026-03-05T07:11:13.017Z");
    private static final SentimentAnalyzer ANALYZER = SentimentAnalyzer.load();

    private final Persistence persistence;

    CatalogueTest(Persistence persistence) {
        this.persistence = persistence;
    }

    @Test
    void ratesEachProductByItsReviews() {
        try (ShopDatabase shop = filled()) {
            Catalogue catalogue = new Catalogue(shop.entities());

            RatedProduct rated = shop.inTransaction(() -> catalogue.product(11));

            assertThat(rated).isNotNull();
            assertThat(rated.name()).isEqualTo("Silk Dress");
            assertThat(rated.rating()).isEqualTo(3.67);
            assertThat(rated.reviewsCount()).isEqualTo(3);
            assertThat(rated.sentiment().positive()).isEqualTo(1);
            assertThat(rated.sentiment().neutral()).isEqualTo(1);
            assertThat(rated.sentiment().negative()).isEqualTo(1);
            assertThat(shop.<RatedProduct>inTransaction(() -> catalogue.product(12)))
                    .isNull();
        }
    }

    @Test
    void listsProductsByIdPageByPage() {
        try (ShopDatabase shop = filled()) {
            Catalogue catalogue = new Catalogue(shop.entities());

            ProductPage second = shop.inTransaction(() -> catalogue.products(ProductQuery.of(2, 2, null)));
            ProductPage beyond = shop.inTransaction(() -> catalogue.products(ProductQuery.of(999_999_999, 100, null)));
            ProductPage all = shop.inTransaction(() -> catalogue.products(ProductQuery.all(null)));

            assertThat(ids(second)).containsExactly(29L);
            assertThat(second.count()).isEqualTo(1);
            assertThat(second.total()).isEqualTo(3);
            assertThat(ids(beyond)).isEmpty();
            assertThat(beyond.total()).isEqualTo(3);
            assertThat(ids(all)).containsExactly(5L, 11L, 29L);
        }
    }

    @Test
    void findsACategoryHoweverItIsWritten() {
        try (ShopDatabase shop = filled()) {
            Catalogue catalogue = new Catalogue(shop.entities());
            String key = Category.keyOf("  DRESSES ");

            ProductPage all = shop.inTransaction(() -> catalogue.products(ProductQuery.all(key)));
            ProductPage paged = shop.inTransaction(() -> catalogue.products(ProductQuery.of(1, 1, key)));

            assertThat(ids(all)).containsExactly(11L, 29L);
            assertThat(ids(paged)).containsExactly(11L);
            assertThat(paged.total()).isEqualTo(2);
        }
    }

    @Test
    void namesEachCategoryOnceHoweverItIsWritten() {
        try (ShopDatabase shop = filled()) {
            List<String> categories = shop.inTransaction(() -> new Catalogue(shop.entities()).categories());

            assertThat(categories).containsExactly("Accessories", "Dresses");
        }
    }

    @Test
    void showsAProductWithoutReviewsAsUnrated() {
        try (ShopDatabase shop = filled()) {
            RatedProduct unrated = shop.inTransaction(() -> new Catalogue(shop.entities()).product(5));

            assertThat(unrated.rating()).isZero();
            assertThat(unrated.reviewsCount()).isZero();
            assertThat(unrated.sentiment()).isEqualTo(new ProductSentiment(0, "neutral", 0, 0, 0));
        }
    }

    @Test
    void showsTheNewestReviewsFirst() {
        try (ShopDatabase shop = filled()) {
            Catalogue catalogue = new Catalogue(shop.entities());

            ReviewPage first = shop.inTransaction(() -> catalogue.reviews(new ReviewQuery(11, 1, 2, null)));
            ReviewPage bad = shop.inTransaction(() -> catalogue.reviews(new ReviewQuery(11, 1, 2, "negative")));
            ReviewPage beyond =
                    shop.inTransaction(() -> catalogue.reviews(new ReviewQuery(11, 1_000_000_000, 100, null)));

            assertThat(first.reviews()).extracting(ShownReview::text).containsExactly("Horrible, I hate it", "A dress");
            assertThat(first.total()).isEqualTo(3);
            assertThat(first.reviews().get(0).createdAt()).isEqualTo(NOW.plusSeconds(2));
            assertThat(bad.reviews()).extracting(ShownReview::rating).containsExactly(2);
            assertThat(bad.total()).isEqualTo(1);
            assertThat(beyond.reviews()).isEmpty();
            assertThat(shop.<ReviewPage>inTransaction(() -> catalogue.reviews(new ReviewQuery(4, 1, 2, null))))
                    .isNull();
        }
    }

    @Test
    void tellsWhereTheProductOfANewReviewStands() {
        try (ShopDatabase shop = filled()) {
            Reviews reviews = new Reviews(shop.entities(), ANALYZER, () -> NOW);

            Optional<AddedReview> added =
                    shop.inTransaction(() -> reviews.add(29, new ReviewDraft("Warm", "So soft, love it", 5)));

            assertThat(added).map(AddedReview::place).contains(new ProductPlace(29, 2, "dresses", 1));
            ShownReview shown = added.orElseThrow().review();
            assertThat(shown.sentiment().label()).isEqualTo("positive");
            assertThat(shop.inTransaction(() -> new Catalogue(shop.entities()).review(29, shown.id())))
                    .isEqualTo(shown);
            assertThat(shop.inTransaction(() -> reviews.add(30, new ReviewDraft(null, "x", 1))))
                    .isEmpty();
        }
    }

    private ShopDatabase filled() {
        ShopDatabase shop = persistence.fresh();
        shop.inTransaction(() -> {
            shop.entities().persist(new Product(29, "Wool Dress", "dresses"));
            shop.entities().persist(new Product(11, "Silk Dress", "Dresses"));
            shop.entities().persist(new Product(5, "Belt", "Accessories"));
            return true;
        });
        List<ReviewDraft> drafts = List.of(
                new ReviewDraft("Nice", "I love this beautiful dress", 5),
                new ReviewDraft(null, "A dress", 4),
                new ReviewDraft(null, "Horrible, I hate it", 2));
        for (int i = 0; i < drafts.size(); i++) {
            Instant then = NOW.plusSeconds(i);
            ReviewDraft draft = drafts.get(i);
            InstantSource clock = () -> then;
            shop.inTransaction(() -> new Reviews(shop.entities(), ANALYZER, clock).add(11, draft));
        }
        return shop;
    }

    private static List<Long> ids(ProductPage page) {
        return page.products().stream().map(RatedProduct::id).toList();
    }
}
