package org.shopsentiment.app;

/** A setting has a value that is not allowed; the message is one sentence for whoever set it. */
public final class InvalidSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidSettingException(String name, String value, String allowed) {
        super(name + " is \"" + value + "\": it must be " + allowed + ".");
    }

    InvalidSettingException(String sentence) {
        super(sentence);
    }
}
