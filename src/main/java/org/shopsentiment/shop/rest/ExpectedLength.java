package org.shopsentiment.shop.rest;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that ends with an error when it ends before its announced length: its sender went away. */
final class ExpectedLength extends FilterInputStream {
    private long missing;

    /** A body of this many bytes; 0 or less where nobody said so. */
    ExpectedLength(InputStream body, long length) {
        super(body);
        this.missing = length;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count < 0 && missing > 0) {
            throw new EOFException("the body ends " + missing + " bytes early");
        }
        missing -= Math.max(0, count);
        return count;
    }
}
