package org.shopsentiment.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailureTest {

    @Test
    void aProblemHasItsFourMembers() {
        assertThat(Failure.of(404).toJson())
                .isEqualTo("{\"type\":\"urn:shopsentiment:problem:not-found\",\"title\":\"Not found\","
                        + "\"status\":404,\"detail\":\"There is nothing at this address.\"}");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 406, 413, 415, 418, 500, 502, 503})
    void everyStatusKeepsItsNumber(int status) {
        assertThat(Failure.of(status).status()).isEqualTo(status);
    }

    @Test
    void anUnknownStatusSaysWhoseFaultItIs() {
        assertThat(Failure.of(418).slug()).isEqualTo("request-refused");
        assertThat(Failure.of(502).slug()).isEqualTo("internal-error");
    }
}
