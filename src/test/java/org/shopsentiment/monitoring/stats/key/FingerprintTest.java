package org.shopsentiment.monitoring.stats.key;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FingerprintTest {

    private static final long SEED = 0x0123456789abcdefL;

    /** The expected ones were computed with whole numbers without bound, in another language. */
    @Test
    void isTheHashThatItIsSaidToBe() {
        assertThat(Fingerprint.of("", SEED)).isEqualTo(0xec9d7a76d4286087L);
        assertThat(Fingerprint.of("a", SEED)).isEqualTo(0xc6a961916bb9e939L);
        assertThat(Fingerprint.of("ab", SEED)).isEqualTo(0x901d21b8386c4a5dL);
        assertThat(Fingerprint.of("\uffff\u00e9\u4e2d", SEED)).isEqualTo(0x5a35fbb2841e59beL);
        assertThat(Fingerprint.of("abcd", SEED)).isEqualTo(0xf05e94aa879fbe20L);
        assertThat(Fingerprint.of("abcde", SEED)).isEqualTo(0x86e83fc453a2d2e2L);
        assertThat(Fingerprint.of("products:id=42", SEED)).isEqualTo(0xe2dbd90ce6c2ddd5L);
        assertThat(Fingerprint.of("\uffff\uffff\uffff\uffffq", SEED)).isEqualTo(0xc066cba05ed41c31L);
    }

    @Test
    void aTextHasOneFingerprintInAProcess() {
        assertThat(Fingerprint.of("a" + "bcde")).isEqualTo(Fingerprint.of("abc" + "de"));
        assertThat(Fingerprint.of("abcde")).isNotEqualTo(Fingerprint.of("abced"));
    }
}
