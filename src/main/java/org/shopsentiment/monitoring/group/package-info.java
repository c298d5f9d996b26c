/** Which group a cache key belongs to: built-in rules and the operator's own. JDK and RE2/J only. */
@NullMarked
package org.shopsentiment.monitoring.group;

import org.jspecify.annotations.NullMarked;
