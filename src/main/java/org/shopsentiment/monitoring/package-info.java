/** What adapters may ask the cache to do. */
@NullMarked
package org.shopsentiment.monitoring;

import org.jspecify.annotations.NullMarked;
