package org.shopsentiment.monitoring.stats.key;

/** What a table has counted, listed or not. */
public final class Counted {

    private Counted() {}

    /** Hits and misses together; all of them if no key's text was too long to be kept. */
    public static long in(KeyTable table) {
        KeyRanking all = table.ranking(1_000_000);
        long sum = 0;
        for (KeyRow row : all.hits()) {
            sum += row.low();
        }
        for (KeyRow row : all.misses()) {
            sum += row.low();
        }
        for (long lost : table.lost()) {
            sum += lost;
        }
        return sum;
    }
}
