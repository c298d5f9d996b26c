package org.shopsentiment.load;

import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.shopsentiment.bench.Zipf;

/** The products of the load run: more than any cache of answers would hold for long, some asked for far oftener. */
final class Catalogue {

    static final int PRODUCTS = 20_000;
    static final int PAGE = 50;

    private static final double EXPONENT = 0.99;
    private static final int SEED = 20_261_122;
    private static final int CHOICES = 1 << 17;
    private static final String LIST = "/api/v1/products?page=";

    private final int[] choices = new int[CHOICES];

    /** Draws the ids that are asked for; popular ones lie anywhere in the catalogue. */
    Catalogue() {
        SplittableRandom random = new SplittableRandom(SEED);
        int[] idOfRank = shuffledIds(random);
        Zipf zipf = new Zipf(PRODUCTS, EXPONENT);
        for (int i = 0; i < CHOICES; i++) {
            choices[i] = idOfRank[zipf.rank(random.nextDouble())];
        }
    }

    private static int[] shuffledIds(SplittableRandom random) {
        int[] ids = new int[PRODUCTS];
        for (int i = 0; i < PRODUCTS; i++) {
            int j = random.nextInt(i + 1);
            ids[i] = ids[j];
            ids[j] = i + 1;
        }
        return ids;
    }

    /** One review of each product, as a file to import. */
    static String csv() {
        StringBuilder csv = new StringBuilder("product_id,title,text,rating,category,name\n");
        for (int id = 1; id <= PRODUCTS; id++) {
            csv.append(id)
                    .append(",Good value,I like this one and would buy it again.,")
                    .append(id % 5 + 1)
                    .append(",Category ")
                    .append(id % 40)
                    .append(",Product number ")
                    .append(id)
                    .append('\n');
        }
        return csv.toString();
    }

    /** The first page of the list. */
    static String list() {
        return LIST + "1&limit=" + PAGE;
    }

    /** One product. */
    Supplier<String> detail(String context) {
        return () -> context + "/api/v1/products/" + id();
    }

    /** The reviews of one product. */
    Supplier<String> reviews(String context) {
        return () -> context + "/api/v1/products/" + id() + "/reviews";
    }

    /** A page of the list on which a product is that is asked for. */
    Supplier<String> page(String context) {
        return () -> context + LIST + ((id() - 1) / PAGE + 1) + "&limit=" + PAGE;
    }

    private int id() {
        return choices[ThreadLocalRandom.current().nextInt(CHOICES)];
    }
}
