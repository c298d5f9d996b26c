/** The demo in one command: a real Redis, a real server, the shop. */
@NullMarked
package org.shopsentiment.demo;

import org.jspecify.annotations.NullMarked;
