package org.shopsentiment.it;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.shopsentiment.shared.SharedFile;

/** Accesses to products in the order in which they were made. */
enum Trace {
    /** Requests to product pages of a real shop, on the products of the real reviews; skips the test without them. */
    REAL {
        @Override
        List<Long> products() {
            return RealReviews.products();
        }

        @Override
        int[] accesses() {
            try (DataInputStream trace = new DataInputStream(new BufferedInputStream(
                    new GZIPInputStream(Files.newInputStream(SharedFile.required("traces/" + FILE)))))) {
                int[] accesses = new int[20_000];
                for (int i = 0; i < accesses.length; i++) {
                    accesses[i] = trace.readInt();
                }
                return accesses;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },

    /** As uneven as real ones (Zipf's law), on the sample catalogue. */
    GENERATED {
        @Override
        List<Long> products() {
            return Api.productIds("/products").stream()
                    .filter(id -> id >= 2001 && id <= 2072)
                    .toList();
        }

        @Override
        int[] accesses() {
            return new Random(20_260_117)
                    .doubles(5_000)
                    .mapToInt(share -> (int) Math.pow(1_000, share))
                    .toArray();
        }
    };

    private static final String FILE = "cache2k-web07.int32be.gz";

    abstract List<Long> products();

    /** Any integers; each stands for one of the products. */
    abstract int[] accesses();
}
