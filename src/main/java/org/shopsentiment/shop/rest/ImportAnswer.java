package org.shopsentiment.shop.rest;

import org.jspecify.annotations.Nullable;
import org.shopsentiment.shop.importing.ImportReport;

/**
 * The imports of this node.
 *
 * @param running the one that runs now, or null
 * @param last the one that ended last, or null before the first
 */
public record ImportAnswer(
        @Nullable ImportReport running, @Nullable ImportReport last) {}
