package org.shopsentiment.shop.importing;

import java.util.Locale;

/** What an import is at. */
enum ImportState {
    RUNNING,
    DONE,
    FAILED;

    String outwardName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
