package org.shopsentiment.shop.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shopsentiment.shop.OnEachDatabase;
import org.shopsentiment.shop.Persistence;
import org.shopsentiment.shop.SchemaMigration;
import org.shopsentiment.shop.ShopDatabase;

/** Imports of two nodes that share a database. */
@OnEachDatabase
class TwoImportsTest {
    private static final InstantSource CLOCK = () -> Instant.parse("2026-03-05T07:11:13Z");
    private static final String HEADER = "product_id,title,text,rating,category\n";
    private static final String TWICE = "3,,said twice,5,Hats\n";

    private final Persistence persistence;
    private final DataSource database;
    private final ExecutorService nodes = Executors.newFixedThreadPool(2);

    TwoImportsTest(Persistence persistence) {
        this.persistence = persistence;
        this.database = persistence.database().fresh();
        new SchemaMigration(database).migrate();
    }

    @AfterEach
    void end() {
        nodes.shutdownNow();
    }

    @Test
    void storeARowOnceThoughBothLookForItBeforeEitherHasStoredIt() throws Exception {
        String file = HEADER + "3,,one,5,Hats\n3,,two,4,Hats\n3,,three,3,Hats\n";
        try (ShopDatabase shop = persistence.on(database);
                ShopDatabase otherShop = persistence.on(database)) {
            List<Future<ImportReport>> other = new ArrayList<>();
            InstantSource clock = () -> {
                if (other.isEmpty()) {
                    other.add(nodes.submit(() -> run(otherShop, CLOCK, stream(file))));
                    waitAWhileFor(other.get(0));
                }
                return CLOCK.instant();
            };
            run(shop, CLOCK, stream(HEADER + "3,,so that the product is there,1,Hats\n"));

            ImportReport report = run(shop, clock, stream(file));

            assertThat(report.rowsTaken()).isEqualTo(3);
            assertThat(other.get(0).get().rowsSkipped()).isEqualTo(3);
            assertThat(reviews(shop)).isEqualTo(1 + 3);
        }
    }

    @Test
    void storeARowThatIsInTheFileTwiceTwiceThoughTheirBatchesAlternate() throws Exception {
        String begin = HEADER + TWICE + rows(1, ChunkWriter.SIZE);
        CountDownLatch otherHasBegun = new CountDownLatch(1);
        CountDownLatch thisHasEnded = new CountDownLatch(1);
        List<Future<ImportReport>> other = new ArrayList<>();
        InputStream meanwhile = paused(begin, TWICE, () -> {
            otherHasBegun.countDown();
            await(thisHasEnded);
        });
        InputStream file = paused(begin, TWICE, () -> {
            other.add(node(meanwhile));
            await(otherHasBegun);
        });
        try (ShopDatabase shop = persistence.on(database)) {
            ImportReport report = run(shop, CLOCK, file);
            thisHasEnded.countDown();

            assertThat(other.get(0).get().state()).isEqualTo("done");
            assertThat(reviews(shop)).isEqualTo(ChunkWriter.SIZE + 1);
            assertThat(report.error()).isEqualTo("overtaken");
            assertThat(report.rowsTaken()).isEqualTo(ChunkWriter.SIZE);
            assertThat(report.rowsRefused()).isZero();
        }
    }

    @Test
    void storeEachRowOnceHoweverTheyMeet() throws Exception {
        String file = HEADER + rows(0, 1_700) + TWICE + rows(1_700, 2_300) + TWICE;

        List<Future<ImportReport>> both = List.of(node(stream(file)), node(stream(file)));

        List<ImportReport> reports = List.of(both.get(0).get(), both.get(1).get());
        assertThat(reports).extracting(ImportReport::state).contains("done");
        assertThat(reports).extracting(ImportReport::error).containsAnyOf(null, "overtaken");
        assertThat(reports).extracting(ImportReport::rowsRefused).containsOnly(0L);
        try (ShopDatabase shop = persistence.on(database)) {
            assertThat(reviews(shop)).isEqualTo(2_302);
            assertThat(run(shop, CLOCK, stream(file)).rowsSkipped()).isEqualTo(2_302);
        }
    }

    private Future<ImportReport> node(InputStream file) {
        return nodes.submit(() -> {
            try (ShopDatabase shop = persistence.on(database)) {
                return run(shop, CLOCK, file);
            }
        });
    }

    private static ImportReport run(ShopDatabase shop, InstantSource clock, InputStream file) throws ColumnException {
        ImportProgress progress = new ImportProgress(CLOCK.instant());
        new ReviewImport(new TransactedStore(shop, clock), CLOCK).run(file, Map.of(), progress);
        return progress.report();
    }

    private static long reviews(ShopDatabase shop) {
        return shop.inTransaction(() -> shop.entities()
                .createQuery("select count(r) from Review r", Long.class)
                .getSingleResult());
    }

    private static String rows(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> i % 91 + ",,row " + i + ",4,Hats\n")
                .collect(Collectors.joining());
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    /** A file whose sender does something else in between. */
    private static InputStream paused(String begin, String end, Runnable pause) {
        return new SequenceInputStream(stream(begin), new FilterInputStream(stream(end)) {
            private boolean paused;

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                if (!paused) {
                    paused = true;
                    pause.run();
                }
                return super.read(buffer, offset, length);
            }
        });
    }

    /** Returns also while it cannot end because of a lock that the caller holds. */
    private static void waitAWhileFor(Future<ImportReport> node) {
        try {
            node.get(300, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // the lock is what the test is about
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }
}
