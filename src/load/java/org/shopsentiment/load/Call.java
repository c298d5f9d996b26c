package org.shopsentiment.load;

import java.util.function.Supplier;

/**
 * One kind of request.
 *
 * @param kind its figures are kept under this name
 * @param path the path of the next one, any thread may ask
 * @param writes whether it posts a review; else it reads
 */
record Call(String kind, Supplier<String> path, boolean writes) {

    static Call get(String kind, Supplier<String> path) {
        return new Call(kind, path, false);
    }

    static Call get(String kind, String path) {
        return get(kind, () -> path);
    }

    /** Posts a review. */
    static Call post(String kind, Supplier<String> path) {
        return new Call(kind, path, true);
    }
}
