package org.shopsentiment.shop.importing;

/** The header row does not say what is needed. */
public final class ColumnException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String detail;

    ColumnException(String detail) {
        super(detail, null, false, false);
        this.detail = detail;
    }

    /** What is missing, and what was found instead. */
    public String detail() {
        return detail;
    }
}
