package org.shopsentiment.shop.importing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells an import's progress how much was read. */
final class CountedStream extends FilterInputStream {
    private final ImportProgress progress;

    CountedStream(InputStream in, ImportProgress progress) {
        super(in);
        this.progress = progress;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        progress.read(Math.max(0, count));
        return count;
    }
}
