/** The load run: a real server and a real Redis under a load generator. */
@NullMarked
package org.shopsentiment.load;

import org.jspecify.annotations.NullMarked;
