package org.shopsentiment.monitoring.group;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;

/** Reads the rules of the operator and refuses those that could not be matched fast. Not thread-safe. */
final class RuleReader {

    static final int MAX_RULES = 200;

    private static final String ARROW = "=>";
    private static final int MAX_REGEX = 1_000;

    /** Instructions of all regular expressions together: matching costs at most that many steps a character. */
    private static final int MAX_INSTRUCTIONS = 10_000;

    private final List<GroupRule> rules = new ArrayList<>();
    private int instructions;

    List<GroupRule> read(String text) {
        int number = 0;
        for (String line : text.lines().map(String::strip).toList()) {
            number++;
            if (!line.isEmpty() && !line.startsWith("#")) {
                try {
                    add(line);
                } catch (IllegalArgumentException e) {
                    throw new InvalidKeyGroupException(number, line, String.valueOf(e.getMessage()));
                }
            }
        }
        return rules;
    }

    private void add(String line) {
        int arrow = line.lastIndexOf(ARROW);
        require(arrow >= 0, "it has no " + ARROW);
        String regex = line.substring(0, arrow).strip();
        String group = line.substring(arrow + ARROW.length()).strip();
        require(!regex.isEmpty(), "its regex is empty");
        require(!group.isEmpty(), "its group is empty");
        require(regex.length() <= MAX_REGEX, "its regex is longer than " + MAX_REGEX + " characters");
        require(
                group.length() <= GroupName.MAX_LENGTH,
                "its group is longer than " + GroupName.MAX_LENGTH + " characters");
        require(rules.size() < MAX_RULES, "there are more than " + MAX_RULES + " rules");
        Pattern pattern = compile(regex);
        rules.add(new GroupRule(pattern, new GroupText(group, pattern)));
    }

    private Pattern compile(String regex) {
        require(Repetitions.sizeOf(regex) <= MAX_INSTRUCTIONS, "its regex repeats too much");
        Pattern pattern;
        try {
            pattern = Pattern.compile(regex, Pattern.DOTALL);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("its regex is bad: " + e.getDescription(), e);
        } catch (RuntimeException | StackOverflowError e) {
            throw new IllegalArgumentException("its regex is bad", e);
        }
        instructions += pattern.programSize();
        require(instructions <= MAX_INSTRUCTIONS, "the rules up to here are too large together");
        return pattern;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
