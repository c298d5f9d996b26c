/** Login, logout and the guards of pages and state-changing calls. */
@NullMarked
package org.shopsentiment.security;

import org.jspecify.annotations.NullMarked;
