/** A stock WildFly, set up as the operator's guide says. */
@NullMarked
package org.shopsentiment.it.wildfly;

import org.jspecify.annotations.NullMarked;
