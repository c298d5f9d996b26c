package org.shopsentiment.shop.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shopsentiment.shop.OnEachDatabase;
import org.shopsentiment.shop.Persistence;
import org.shopsentiment.shop.ReviewDraft;
import org.shopsentiment.shop.ShopDatabase;

@OnEachDatabase
class DatabaseReviewStoreTest {
    private static final Instant NOW = Instant.parse("2026-03-05T07:11:13Z");

    private final Persistence persistence;

    DatabaseReviewStoreTest(Persistence persistence) {
        this.persistence = persistence;
    }

    @Test
    void takesNoneOfSomeRowsWhenOneDoesNotFitItsTable() {
        try (ShopDatabase shop = persistence.fresh()) {
            TransactedStore store = new TransactedStore(shop, () -> NOW);
            store.begin("a");
            ReviewRow good = row("Hat");

            assertThatThrownBy(() -> store.store("a", List.of(good, row("Hat".repeat(200)))))
                    .isInstanceOf(RowsRefusedException.class);
            assertThat(store.store("a", List.of(good))).isEqualTo(new StoredChunk(1, 0, 1));
        }
    }

    @Test
    void storesForTheImportThatBeganLast() {
        try (ShopDatabase shop = persistence.fresh()) {
            TransactedStore store = new TransactedStore(shop, () -> NOW);
            List<ReviewRow> rows = List.of(row("Hat"));
            store.begin("a");
            assertThat(store.store("a", rows).taken()).isEqualTo(1);
            store.begin("b");

            assertThatThrownBy(() -> store.store("a", rows)).isInstanceOf(OvertakenException.class);
            assertThat(store.store("b", rows).skipped()).isEqualTo(1);
            assertThat(store.store("b", rows).taken()).isEqualTo(1);
        }
    }

    private static ReviewRow row(String name) {
        return new ReviewRow(2, name.length(), name, "Hats", new ReviewDraft(null, "fine", 5));
    }
}
