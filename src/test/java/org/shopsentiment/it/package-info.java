/** The deployed WAR on a real server, seen from outside: by HTTP, by a browser, by remote JMX. */
@NullMarked
package org.shopsentiment.it;

import org.jspecify.annotations.NullMarked;
