package org.shopsentiment.shop.importing;

/** The store does not say what it has stored. */
final class StoreLostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreLostException(Throwable cause) {
        super(cause);
    }
}
