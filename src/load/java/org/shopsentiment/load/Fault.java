package org.shopsentiment.load;

/**
 * Something that goes wrong for a while.
 *
 * @param name what
 * @param begins makes it happen
 * @param ends heals it
 */
record Fault(String name, Runnable begins, Runnable ends) {

    /** One that is over as soon as it has happened. */
    Fault(String name, Runnable happens) {
        this(name, happens, () -> {});
    }
}
