package org.shopsentiment.monitoring.group;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules that turn a cache key into the name of its group: {@code page=2&limit=20} into {@code page=*&limit=*}.
 *
 * <p>Rules of the operator come first, in their order: the first whose regular expression matches the whole key names the
 * group. A key that none matches, and a key of more than {@value #MAX_MATCHED} characters, falls to the built-in rules:
 *
 * <ul>
 *   <li>what follows a {@code =}, up to the next {@code &} or the end, becomes {@code *};
 *   <li>a UUID becomes {@code *};
 *   <li>a run of letters and digits (of {@code %} and characters beyond ASCII, too) that is a decimal number, or 8 or more
 *       hexadecimal digits one of which is decimal, becomes {@code *};
 *   <li>the rest stays as it is.
 * </ul>
 *
 * <p>Immutable and thread-safe. The time for a key is linear in its length, whatever the rules.
 */
public final class KeyGroups {

    /** The longest name of a group, in characters; longer ones are cut. */
    public static final int MAX_NAME = GroupName.MAX_LENGTH;

    /** The most rules that {@link #parse} takes. */
    public static final int MAX_RULES = RuleReader.MAX_RULES;

    /** The longest key that rules other than the built-in ones are tried on, in characters. */
    public static final int MAX_MATCHED = 1_000;

    private static final KeyGroups BUILT_IN = new KeyGroups(List.of());

    private final List<GroupRule> rules;

    private KeyGroups(List<GroupRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * The built-in rules alone.
     *
     * @return always the same
     */
    public static KeyGroups builtIn() {
        return BUILT_IN;
    }

    /**
     * Rules of the operator, before the built-in ones.
     *
     * <p>One rule a line, {@code regex=>group}, divided at its last {@code =>}; spaces around both are dropped. Blank
     * lines and lines that begin with {@code #} are skipped. The regular expression is one of RE2, in which {@code .} is
     * any character. In the group, {@code $1} and <code>${name}</code> are what the expression captured, nothing where
     * it captured nothing; a backslash makes the next character literal.
     *
     * @param text the rules; without any, the built-in rules alone
     * @return the rules
     * @throws InvalidKeyGroupException for the first rule that cannot be used: without {@code =>}, regular expression or
     *     group; with a bad regular expression or one of more than 1,000 characters; with a group of more than
     *     {@value #MAX_NAME} characters, or one that refers to what the expression does not capture; beyond
     *     {@value #MAX_RULES} rules, or where the rules together are too large to match fast
     */
    public static KeyGroups parse(String text) {
        return new KeyGroups(new RuleReader().read(text));
    }

    /**
     * The group of a key. Never throws.
     *
     * @param key the key's text; untrusted
     * @return 1 to {@value #MAX_NAME} characters without control characters, still untrusted; {@code _empty} where
     *     nothing is left of the key
     */
    public String groupOf(String key) {
        String ruled = rules.isEmpty() || key.length() > MAX_MATCHED ? null : byRule(key);
        return ruled == null ? BuiltInGroups.groupOf(key) : GroupName.of(ruled);
    }

    private @Nullable String byRule(String key) {
        try {
            for (GroupRule rule : rules) {
                String group = rule.groupOf(key);
                if (group != null) {
                    return group;
                }
            }
        } catch (RuntimeException | StackOverflowError e) {
            // a fault of the matching library must not reach the lookup that is being counted
            return null;
        }
        return null;
    }
}
