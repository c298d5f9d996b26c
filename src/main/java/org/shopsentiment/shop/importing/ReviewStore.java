package org.shopsentiment.shop.importing;

import java.util.List;

/** Where the rows of an import go. */
interface ReviewStore {

    /**
     * Stores all of these rows, or none if it throws.
     *
     * @param importer the id of the import; a review that it stored or found once does not stand for a second row
     */
    StoredChunk store(String importer, List<ReviewRow> rows);

    /** Throws if it cannot be reached at all. */
    void probe();
}
