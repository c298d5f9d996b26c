package org.shopsentiment.shop.importing;

/**
 * What became of some rows.
 *
 * @param taken how many are new reviews now
 * @param skipped how many were there already
 * @param productsAdded how many products they brought along
 */
record StoredChunk(int taken, int skipped, int productsAdded) {}
