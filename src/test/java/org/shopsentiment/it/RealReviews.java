package org.shopsentiment.it;

import jakarta.json.JsonObject;
import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.shared.SharedFile;

/** The real reviews: they come into the server's database once, whichever test needs them first. */
final class RealReviews {
    private static @Nullable JsonObject firstReport;

    private RealReviews() {}

    /** The file; skips the test where it is not. */
    static BodyPublisher file() {
        try {
            return BodyPublishers.ofFile(SharedFile.required("data/womens-clothing-reviews.csv"));
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The report on their first import, done now or before. */
    static synchronized JsonObject imported() {
        BodyPublisher file = file();
        JsonObject report = firstReport == null ? Imports.report(file) : firstReport;
        firstReport = report;
        return report;
    }

    /** The products that they are about: all that come before the sample catalogue's. */
    static List<Long> products() {
        imported();
        return Api.productIds("/products").stream().filter(id -> id < 2001).toList();
    }
}
