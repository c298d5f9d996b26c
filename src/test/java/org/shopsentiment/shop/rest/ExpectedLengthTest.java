package org.shopsentiment.shop.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectedLengthTest {

    @ParameterizedTest
    @ValueSource(longs = {-1, 7})
    void readsABodyOfThisOrOfUnknownLength(long length) throws IOException {
        assertThat(body(length).readAllBytes()).hasSize(7);
    }

    @Test
    void reportsABodyThatEndsEarly() {
        assertThatThrownBy(() -> body(8).readAllBytes()).isInstanceOf(EOFException.class);
    }

    private static ExpectedLength body(long length) {
        return new ExpectedLength(new ByteArrayInputStream(new byte[7]), length);
    }
}
