package org.shopsentiment.monitoring.stats.twin;

/**
 * A key of a step, which is printed so that a person can read it.
 *
 * @param text the key's text
 */
record Key(String text) {

    private static final int SHOWN = 20;

    @Override
    public String toString() {
        StringBuilder shown = new StringBuilder("\"");
        text.chars()
                .limit(SHOWN)
                .forEach(c -> shown.append(c >= ' ' && c <= '~' ? "" + (char) c : String.format("\\u%04X", c)));
        return shown.append(text.length() > SHOWN ? "...\"" : "\"").toString();
    }
}
