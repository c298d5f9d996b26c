package org.shopsentiment.shop.importing;

/** The store is there, and does not take a row for what is in it. */
final class RowsRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RowsRefusedException(Throwable cause) {
        super(cause);
    }
}
