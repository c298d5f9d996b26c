/** What an operator has and does on whatever stock server. */
@NullMarked
package org.shopsentiment.it.stock;

import org.jspecify.annotations.NullMarked;
