package org.shopsentiment.monitoring.group;

/** A rule of key groups cannot be used; the message is one line for whoever wrote it. */
public final class InvalidKeyGroupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final String rule;
    private final String reason;

    InvalidKeyGroupException(int line, String rule, String reason) {
        this(line, GroupName.of(rule), GroupName.of(reason), rule.length() > GroupName.MAX_LENGTH ? "..." : "");
    }

    private InvalidKeyGroupException(int line, String rule, String reason, String more) {
        super("Line " + line + ", \"" + rule + more + "\": " + reason + ".");
        this.line = line;
        this.rule = rule + more;
        this.reason = reason;
    }

    /**
     * Where the rule is.
     *
     * @return its line, counted from 1, skipped lines included
     */
    public int line() {
        return line;
    }

    /**
     * The rule's text.
     *
     * @return without control characters, cut after {@value GroupName#MAX_LENGTH} characters
     */
    public String rule() {
        return rule;
    }

    /**
     * What is wrong.
     *
     * @return part of a sentence
     */
    public String reason() {
        return reason;
    }
}
