package org.shopsentiment.cache;

import java.util.random.RandomGenerator;

/**
 * Decides by chance who loads a value anew before its end, so that hardly ever anybody has to wait at its end.
 *
 * <p>This is XFetch of A. Vattani, F. Chierichetti and K. Lowenstein, "Optimal Probabilistic Cache Stampede Prevention",
 * Proceedings of the VLDB Endowment 8(8), 2015: a lookup loads when {@code -load time x beta x ln(random)} is at least
 * the time that is left. The chance rises towards the end, earlier for what takes longer to load.
 */
final class EarlyRefresh {

    private EarlyRefresh() {}

    static boolean isDue(Entry<?> entry, double beta, RandomGenerator random) {
        if (beta <= 0) {
            return false;
        }
        double drawn = 1 - random.nextDouble();
        return -Math.max(1, entry.loadMillis()) * beta * Math.log(drawn) >= entry.leftMillis();
    }
}
