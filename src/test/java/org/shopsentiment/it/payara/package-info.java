/** A stock Payara Server, set up as the operator's guide says. */
@NullMarked
package org.shopsentiment.it.payara;

import org.jspecify.annotations.NullMarked;
