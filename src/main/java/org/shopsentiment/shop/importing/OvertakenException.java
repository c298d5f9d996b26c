package org.shopsentiment.shop.importing;

/** Another import began meanwhile. */
final class OvertakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
