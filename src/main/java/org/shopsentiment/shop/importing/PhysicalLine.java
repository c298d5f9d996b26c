package org.shopsentiment.shop.importing;

/** A line of the file as it stands there, with its line break. */
final class PhysicalLine {
    private final long number;
    private final byte[] bytes;
    private final boolean tooLong;

    PhysicalLine(long number, byte[] bytes, boolean tooLong) {
        this.number = number;
        this.bytes = bytes;
        this.tooLong = tooLong;
    }

    /** From 1. */
    long number() {
        return number;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return bytes.length;
    }

    /** Whether this is only the beginning of the line, because it is longer than a row may be. */
    boolean isTooLong() {
        return tooLong;
    }

    boolean isBlank() {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
                return false;
            }
        }
        return true;
    }

    boolean hasOddQuotes() {
        boolean odd = false;
        for (byte b : bytes) {
            odd ^= b == '"';
        }
        return odd;
    }
}
