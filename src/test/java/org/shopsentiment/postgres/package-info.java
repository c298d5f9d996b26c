/** A real PostgreSQL for tests. */
@NullMarked
package org.shopsentiment.postgres;

import org.jspecify.annotations.NullMarked;
