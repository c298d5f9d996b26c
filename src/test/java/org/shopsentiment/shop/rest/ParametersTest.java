package org.shopsentiment.shop.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shopsentiment.problem.Problem;
import org.shopsentiment.problem.ProblemException;
import org.shopsentiment.shop.ProductQuery;
import org.shopsentiment.shop.ReviewQuery;

class ParametersTest {

    @Test
    void readsTheSamePageAskedInTwoWaysAsOneQuery() {
        assertThat(Parameters.products("2", null, " DRESSES"))
                .isEqualTo(Parameters.products("02", "20", "dresses"))
                .isEqualTo(new ProductQuery(2, 20, "dresses"));
        assertThat(Parameters.reviews("23", null, null, "Negative"))
                .isEqualTo(Parameters.reviews("23", "1", "20", "negative"))
                .isEqualTo(new ReviewQuery(23, 1, 20, "negative"));
    }

    @Test
    void asksForAllProductsWithoutPageAndLimit() {
        assertThat(Parameters.products(null, null, null)).isEqualTo(ProductQuery.all(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "+1", "1.5", "x", "101", "99999999999999999999", " 1"})
    void allowsNoOtherLimit(String limit) {
        Problem problem = problem(() -> Parameters.products("1", limit, null));

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.detail()).isEqualTo("limit must be a whole number from 1 to 100.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "1e3", "1000000001", "99999999999999999999"})
    void allowsNoOtherPage(String page) {
        assertThat(problem(() -> Parameters.reviews("23", page, null, null)).detail())
                .isEqualTo("page must be a whole number from 1 to 1000000000.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\0b"})
    void allowsNoOtherCategory(String category) {
        assertThat(problem(() -> Parameters.products(null, null, category)).detail())
                .isEqualTo("category must be a name of 1 to 100 characters.");
    }

    @Test
    void saysWhichSentimentsThereAre() {
        assertThat(problem(() -> Parameters.reviews("23", null, null, "good")).detail())
                .isEqualTo("sentiment must be one of positive, neutral, negative.");
    }

    @Test
    void findsNoProductUnderAnythingButANumber() {
        assertThat(problem(() -> Parameters.productId("x")).type()).isEqualTo("urn:shopsentiment:problem:not-found");
    }

    private static Problem problem(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problem();
    }
}
