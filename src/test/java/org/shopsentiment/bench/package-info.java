/** What the benchmarks reckon with, apart from them so that every build tests it. */
@NullMarked
package org.shopsentiment.bench;

import org.jspecify.annotations.NullMarked;
