/** A real Redis for tests and for the demo. */
@NullMarked
package org.shopsentiment.redis;

import org.jspecify.annotations.NullMarked;
