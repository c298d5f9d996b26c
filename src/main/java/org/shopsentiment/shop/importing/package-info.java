/** Takes reviews from CSV files, row by row: a broken row is refused and costs no other row. */
@NullMarked
package org.shopsentiment.shop.importing;

import org.jspecify.annotations.NullMarked;
