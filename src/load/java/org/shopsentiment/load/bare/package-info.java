/** The least that an answer out of Redis can be: what the shop's cached answers are compared with. */
@NullMarked
package org.shopsentiment.load.bare;

import org.jspecify.annotations.NullMarked;
