package org.shopsentiment.demo;

import java.io.Serial;

/** A reason not to run the demo, in a sentence for the person who started it. */
final class DemoFailure extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    DemoFailure(String sentence) {
        super(sentence);
    }
}
