package org.shopsentiment.monitoring.group;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One rule of the operator.
 *
 * @param regex matches whole keys
 * @param group the name of their group
 */
record GroupRule(Pattern regex, GroupText group) {

    /** The group's name, not yet bounded; null when the rule is not about that key. */
    @Nullable
    String groupOf(String key) {
        Matcher matcher = regex.matcher(key);
        return matcher.matches() ? group.expand(matcher) : null;
    }
}
