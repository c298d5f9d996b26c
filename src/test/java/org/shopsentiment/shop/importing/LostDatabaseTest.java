package org.shopsentiment.shop.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shopsentiment.postgres.SharedPostgres;
import org.shopsentiment.postgres.TestPostgres;
import org.shopsentiment.shop.JpaProvider;
import org.shopsentiment.shop.Persistence;
import org.shopsentiment.shop.ShopDatabase;
import org.shopsentiment.shop.TestDatabase;

/** An import while PostgreSQL goes away, and the same file once more when it is back. */
@Tag("slow")
class LostDatabaseTest {
    private static final Instant NOW = Instant.parse("2026-03-05T07:11:13Z");
    private static final int ROWS = 1_777;
    private static final String FILE = "product_id,title,text,rating,category\n"
            + IntStream.range(0, ROWS)
                    .mapToObj(i -> i % 13 + ",,row " + i / 2 + ",4,Hats\n")
                    .collect(Collectors.joining());

    private static TestPostgres postgres;

    @BeforeAll
    static void start() {
        postgres = TestPostgres.start();
    }

    @AfterAll
    static void end() {
        if (postgres != null) {
            postgres.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void failsInTheMiddleOfABatchAndTheSameFileBringsTheRest(JpaProvider provider) throws ColumnException {
        DataSource database = SharedPostgres.freshOn(postgres);

        ImportReport stopped =
                run(provider, database, shop -> new TransactedStore(shop, inTheThirdBatch(postgres::stop)));
        postgres.restart();

        assertStopped(stopped, 2 * ChunkWriter.SIZE);
        assertTheSameFileBringsTheRest(provider, database, 2 * ChunkWriter.SIZE);
    }

    @ParameterizedTest
    @EnumSource
    void refusesNoRowWhenTheDatabaseIsBackBeforeTheImportHasSeenThatItWasAway(JpaProvider provider)
            throws ColumnException {
        DataSource database = SharedPostgres.freshOn(postgres);

        ImportReport stopped = run(
                provider,
                database,
                shop -> new TransactedStore(shop, inTheThirdBatch(() -> {
                    postgres.stop();
                    postgres.restart();
                })));

        assertStopped(stopped, 2 * ChunkWriter.SIZE);
        assertTheSameFileBringsTheRest(provider, database, 2 * ChunkWriter.SIZE);
    }

    @ParameterizedTest
    @EnumSource
    void storesNothingTwiceWhenOnlyTheAnswerToTheCommitIsLost(JpaProvider provider) throws ColumnException {
        DataSource database = SharedPostgres.freshOn(postgres);

        ImportReport stopped = run(provider, database, shop -> new LostAnswers(new TransactedStore(shop, () -> NOW)));

        assertStopped(stopped, 0);
        assertTheSameFileBringsTheRest(provider, database, ChunkWriter.SIZE);
    }

    private static void assertStopped(ImportReport report, int taken) {
        assertThat(report.state()).isEqualTo("failed");
        assertThat(report.error()).isEqualTo("database");
        assertThat(report.rowsRefused()).isZero();
        assertThat(report.rowsTaken()).isEqualTo(taken);
    }

    private static void assertTheSameFileBringsTheRest(JpaProvider provider, DataSource database, int stored)
            throws ColumnException {
        ImportReport again = run(provider, database, shop -> new TransactedStore(shop, () -> NOW));
        assertThat(again.state()).isEqualTo("done");
        assertThat(again.rowsSkipped()).isEqualTo(stored);
        assertThat(again.rowsTaken()).isEqualTo(ROWS - stored);
        ImportReport third = run(provider, database, shop -> new TransactedStore(shop, () -> NOW));
        assertThat(third.rowsSkipped()).isEqualTo(ROWS);
        try (ShopDatabase shop = new Persistence(provider, TestDatabase.POSTGRES).on(database)) {
            assertThat(shop.entities()
                            .createQuery("select count(r) from Review r", Long.class)
                            .getSingleResult())
                    .isEqualTo(ROWS);
        }
    }

    /** With a persistence context of its own, as each transaction on a server has one. */
    private static ImportReport run(
            JpaProvider provider, DataSource database, Function<ShopDatabase, ReviewStore> store)
            throws ColumnException {
        ImportProgress progress = new ImportProgress(NOW);
        try (ShopDatabase shop = new Persistence(provider, TestDatabase.POSTGRES).on(database)) {
            new ReviewImport(store.apply(shop), () -> NOW)
                    .run(new ByteArrayInputStream(FILE.getBytes(UTF_8)), Map.of(), progress);
        }
        return progress.report();
    }

    /** A batch asks for the time once, after its first queries and before it stores anything. */
    private static InstantSource inTheThirdBatch(Runnable event) {
        AtomicInteger batches = new AtomicInteger();
        return () -> {
            if (batches.incrementAndGet() == 3) {
                event.run();
            }
            return NOW;
        };
    }

    /** A store whose commits work, and nobody hears of it. */
    private record LostAnswers(ReviewStore store) implements ReviewStore {
        @Override
        public void begin(String importer) {
            store.begin(importer);
        }

        @Override
        public StoredChunk store(String importer, List<ReviewRow> rows) {
            store.store(importer, rows);
            throw new IllegalStateException("the connection is gone");
        }
    }
}
