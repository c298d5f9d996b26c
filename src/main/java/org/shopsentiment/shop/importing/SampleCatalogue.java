package org.shopsentiment.shop.importing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.shopsentiment.shop.Catalogue;
import org.shopsentiment.shop.ProductQuery;

/** The products and reviews that come with the program, for a shop that has none. */
@Dependent
public class SampleCatalogue {
    private static final String FILE = "/org/shopsentiment/shop/sample-catalogue.csv";

    private final Catalogue catalogue;
    private final ReviewImport reviews;
    private final InstantSource clock;

    /** A sample for this catalogue. */
    @Inject
    public SampleCatalogue(Catalogue catalogue, ReviewImport reviews, InstantSource clock) {
        this.catalogue = catalogue;
        this.reviews = reviews;
        this.clock = clock;
    }

    /**
     * Imports the sample if there is no product yet. Answers that are cached already do not show it.
     *
     * @return what became of it, or empty where there were products
     */
    public Optional<ImportReport> loadIfEmpty() {
        if (catalogue.products(ProductQuery.of(1, 1, null)).total() > 0) {
            return Optional.empty();
        }
        try (InputStream csv = Objects.requireNonNull(SampleCatalogue.class.getResourceAsStream(FILE), FILE)) {
            ImportProgress progress = new ImportProgress(clock.instant());
            reviews.run(csv, Map.of(), progress);
            return Optional.of(progress.report());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ColumnException e) {
            throw new IllegalStateException(e);
        }
    }
}
