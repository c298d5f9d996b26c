package org.shopsentiment.shop.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shopsentiment.shop.Catalogue;
import org.shopsentiment.shop.OnEachDatabase;
import org.shopsentiment.shop.Persistence;
import org.shopsentiment.shop.ShopDatabase;

@OnEachDatabase
class SampleCatalogueTest {

    private final Persistence persistence;

    SampleCatalogueTest(Persistence persistence) {
        this.persistence = persistence;
    }

    @Test
    void fillsAnEmptyShopOnce() {
        try (ShopDatabase shop = persistence.fresh()) {
            Instant now = Instant.parse("2026-03-05T07:11:13Z");
            ReviewImport reviews = new ReviewImport(new TransactedStore(shop, () -> now), () -> now);
            SampleCatalogue sample = new SampleCatalogue(new Catalogue(shop.entities()), reviews, () -> now);

            Optional<ImportReport> first = sample.loadIfEmpty();
            Optional<ImportReport> second = sample.loadIfEmpty();

            assertThat(first).map(ImportReport::state).contains("done");
            assertThat(first.orElseThrow().refused()).isEmpty();
            assertThat(first.orElseThrow().productsAdded()).isPositive();
            assertThat(second).isEmpty();
        }
    }
}
