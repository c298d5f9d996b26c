/** The composition root: settings, producers, start and stop. */
@NullMarked
package org.shopsentiment.app;

import org.jspecify.annotations.NullMarked;
