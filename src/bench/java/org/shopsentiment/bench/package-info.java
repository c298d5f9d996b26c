/** The benchmark run: see docs/performance.md for its goals and how they are measured. */
@NullMarked
package org.shopsentiment.bench;

import org.jspecify.annotations.NullMarked;
