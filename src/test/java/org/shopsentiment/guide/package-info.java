/** The commands in the pages under {@code docs}, and how tests run them. */
@NullMarked
package org.shopsentiment.guide;

import org.jspecify.annotations.NullMarked;
