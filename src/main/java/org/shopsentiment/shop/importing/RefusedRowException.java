package org.shopsentiment.shop.importing;

/** A row that is not taken. The message is a plain reason, without any text of the row. */
final class RefusedRowException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    RefusedRowException(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
