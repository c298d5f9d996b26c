package org.shopsentiment.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormSizeFilterTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    @Test
    void aFormMayHoldEightKibibytes() {
        assertThat(FormSizeFilter.refuses(FORM, 0)).isFalse();
        assertThat(FormSizeFilter.refuses(FORM, 8192)).isFalse();
        assertThat(FormSizeFilter.refuses(FORM, 8193)).isTrue();
        assertThat(FormSizeFilter.refuses(FORM, 419_430_400L)).isTrue();
    }

    @Test
    void aFormMustSayHowLargeItIs() {
        assertThat(FormSizeFilter.refuses(FORM, -1)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded; charset=UTF-8",
                " Application/X-WWW-Form-Urlencoded",
                "multipart/form-data; boundary=x"
            })
    void aFormIsOneHoweverItIsWritten(String type) {
        assertThat(FormSizeFilter.refuses(type, -1)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"application/json", "text/csv"})
    void whatNoServerReadsAsAFormPasses(String type) {
        assertThat(FormSizeFilter.refuses(type, -1)).isFalse();
    }
}
