package org.shopsentiment.shop.importing;

/** The store cannot be reached any more. */
final class StoreLostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreLostException(Throwable cause) {
        super(cause);
    }
}
