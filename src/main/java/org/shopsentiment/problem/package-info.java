/** Errors as RFC 9457 problem details, the same for every part of the HTTP API. */
@NullMarked
package org.shopsentiment.problem;

import org.jspecify.annotations.NullMarked;
