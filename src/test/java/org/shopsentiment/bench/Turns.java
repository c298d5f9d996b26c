package org.shopsentiment.bench;

/** The order of variants that are measured in turn. */
public final class Turns {

    private Turns() {}

    /** Forward in even turns and backward in odd ones: no slot always follows the same other one. */
    public static int slotAt(int place, int round, int slots) {
        int turn = round / slots;
        int step = turn % 2 == 0 ? place : slots - 1 - place;
        return (step + round) % slots;
    }
}
