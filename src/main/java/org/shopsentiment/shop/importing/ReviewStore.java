package org.shopsentiment.shop.importing;

import java.util.List;

/** Where the rows of imports go: of one import at a time, also when several nodes have it in common. */
interface ReviewStore {

    /** Gives this import the turn to store rows; one that another node still runs has lost it. */
    void begin(String importer);

    /**
     * Stores all of these rows, or none if it throws one of the exceptions below. After any other it is not known.
     *
     * @param importer the id of the import; a review that it stored or found once does not stand for a second row
     * @throws RowsRefusedException if the store does not take one of the rows for what is in it
     * @throws OvertakenException if another import began after this one
     */
    StoredChunk store(String importer, List<ReviewRow> rows);
}
