package org.shopsentiment.shop.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shopsentiment.shared.SharedFile;
import org.shopsentiment.shop.Catalogue;
import org.shopsentiment.shop.OnEachDatabase;
import org.shopsentiment.shop.Persistence;
import org.shopsentiment.shop.RatedProduct;
import org.shopsentiment.shop.ShopDatabase;

@OnEachDatabase
class ReviewImportTest {
    private static final Instant NOW = Instant.parse("2026-03-05T07:11:13Z");
    private static final String HEADER = "product_id,title,text,rating,category\n";

    private final Persistence persistence;

    ReviewImportTest(Persistence persistence) {
        this.persistence = persistence;
    }

    @Test
    void takesGoodRowsAndRefusesBrokenOnes() throws ColumnException {
        try (ShopDatabase shop = persistence.fresh()) {
            String file = HEADER + "3,Fine,I love it,5,Hats\n3,,\"Horrible,\nbroken\",1,Hats\nx,,,5,\n4,,,9,Hats\n";

            ImportReport report = run(shop, file);

            assertThat(report.state()).isEqualTo("done");
            assertThat(report.error()).isNull();
            assertThat(report.bytesRead()).isEqualTo(file.length());
            assertThat(report.rowsRead()).isEqualTo(4);
            assertThat(report.rowsTaken()).isEqualTo(2);
            assertThat(report.rowsRefused()).isEqualTo(2);
            assertThat(report.productsAdded()).isEqualTo(1);
            assertThat(report.refused()).extracting(Refusal::line).containsExactly(5L, 6L);
            RatedProduct hats = shop.inTransaction(() -> new Catalogue(shop.entities()).product(3));
            assertThat(hats.name()).isEqualTo("Hats 3");
            assertThat(hats.rating()).isEqualTo(3.0);
            assertThat(hats.sentiment().positive()).isEqualTo(1);
            assertThat(hats.sentiment().negative()).isEqualTo(1);
        }
    }

    @Test
    void addsNothingWhenTheSameFileComesAgain() throws ColumnException {
        try (ShopDatabase shop = persistence.fresh()) {
            String file = HEADER + "3,,,5,Hats\n3,,,5,Hats\n4,Fine,,5,Hats\n3,,,5,Hats\n";

            ImportReport first = run(shop, file);
            ImportReport second = run(shop, file);
            ImportReport longer = run(shop, file + "3,,,5,Hats\n3,,,4,Hats\n");
            ImportReport again = run(shop, file + "3,,,5,Hats\n3,,,4,Hats\n");

            assertThat(first.rowsTaken()).isEqualTo(4);
            assertThat(second.rowsTaken()).isZero();
            assertThat(second.rowsSkipped()).isEqualTo(4);
            assertThat(second.productsAdded()).isZero();
            assertThat(longer.rowsTaken()).isEqualTo(2);
            assertThat(again.rowsTaken()).isZero();
            assertThat(again.rowsSkipped()).isEqualTo(6);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {499, 500, 501, 1_000, 1_217})
    void takesEachRowOnceAcrossChunks(int rows) throws ColumnException {
        try (ShopDatabase shop = persistence.fresh()) {
            StringBuilder file = new StringBuilder(HEADER);
            for (int i = 0; i < rows; i++) {
                file.append(i % 7).append(",,same text,").append(1 + i % 5).append(",Hats\n");
            }

            assertThat(run(shop, file.toString()).rowsTaken()).isEqualTo(rows);
            assertThat(run(shop, file.toString()).rowsSkipped()).isEqualTo(rows);
        }
    }

    @Test
    void keepsWhatIsCommittedWhenTheSenderGoesAway() throws ColumnException {
        try (ShopDatabase shop = persistence.fresh()) {
            String begin = HEADER + "3,,same,5,Hats\n".repeat(700);
            InputStream file = new SequenceInputStream(new ByteArrayInputStream(begin.getBytes(UTF_8)), new Broken());

            ImportReport report = run(shop, file);

            assertThat(report.state()).isEqualTo("failed");
            assertThat(report.error()).isEqualTo("body-not-read");
            assertThat(report.rowsTaken()).isEqualTo(500);
            assertThat(run(shop, begin).rowsTaken()).isEqualTo(200);
        }
    }

    @Test
    void takesNothingFromAFileWithoutAColumn() {
        try (ShopDatabase shop = persistence.fresh()) {
            assertThatThrownBy(() -> run(shop, "title,text,rating\nFine,,5\n")).isInstanceOf(ColumnException.class);
            assertThatThrownBy(() -> run(shop, "")).hasMessageContaining("empty");
            assertThatThrownBy(() -> run(shop, "\"a\nb,c\n")).hasMessageContaining("line 1");
        }
    }

    @Test
    void takesTheRealFileAsItIs() throws ColumnException, IOException {
        Path real = SharedFile.required("data/womens-clothing-reviews.csv");
        try (ShopDatabase shop = persistence.fresh()) {
            String file = Files.readString(real);

            ImportReport first = run(shop, file);
            ImportReport second = run(shop, file);

            assertThat(first.refused()).isEmpty();
            assertThat(first.rowsTaken()).isEqualTo(1_000);
            assertThat(first.productsAdded()).isEqualTo(149);
            assertThat(second.rowsTaken()).isZero();
            assertThat(second.rowsSkipped()).isEqualTo(1_000);
            assertThat(shop.inTransaction(() -> new Catalogue(shop.entities()).product(1077)))
                    .extracting(RatedProduct::category)
                    .isEqualTo("Dresses");
        }
    }

    private static ImportReport run(ShopDatabase shop, String file) throws ColumnException {
        return run(shop, new ByteArrayInputStream(file.getBytes(UTF_8)));
    }

    private static ImportReport run(ShopDatabase shop, InputStream file) throws ColumnException {
        ImportProgress progress = new ImportProgress(NOW);
        new ReviewImport(new TransactedStore(shop, () -> NOW), () -> NOW).run(file, Map.of(), progress);
        return progress.report();
    }

    private static final class Broken extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("gone");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            throw new IOException("gone");
        }
    }
}
