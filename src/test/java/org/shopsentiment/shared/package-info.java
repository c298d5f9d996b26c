/** Real data that lies beside the project and not in it. */
@NullMarked
package org.shopsentiment.shared;

import org.jspecify.annotations.NullMarked;
