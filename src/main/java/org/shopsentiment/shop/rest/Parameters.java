package org.shopsentiment.shop.rest;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.problem.ProblemException;
import org.shopsentiment.problem.ProblemType;
import org.shopsentiment.shop.Category;
import org.shopsentiment.shop.ProductId;
import org.shopsentiment.shop.ProductQuery;
import org.shopsentiment.shop.ReviewLimits;
import org.shopsentiment.shop.ReviewQuery;

/** Reads the parameters of requests; whatever is not allowed ends the request with a problem that says what is. */
final class Parameters {
    private static final int MAX_PAGE = 1_000_000_000;
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,10}");
    private static final List<String> SENTIMENTS = List.of("positive", "neutral", "negative");

    private Parameters() {}

    static ProductQuery products(@Nullable String page, @Nullable String limit, @Nullable String category) {
        return ProductQuery.of(
                page == null ? null : number("page", page, MAX_PAGE),
                limit == null ? null : number("limit", limit, ProductQuery.MAX_LIMIT),
                category == null ? null : category(category));
    }

    static ReviewQuery reviews(
            String product, @Nullable String page, @Nullable String limit, @Nullable String sentiment) {
        return new ReviewQuery(
                productId(product),
                page == null ? 1 : number("page", page, MAX_PAGE),
                limit == null ? ReviewQuery.DEFAULT_LIMIT : number("limit", limit, ReviewQuery.MAX_LIMIT),
                sentiment == null ? null : sentiment(sentiment));
    }

    static long productId(String text) {
        return ProductId.parse(text).orElseThrow(Parameters::unknownProduct);
    }

    static ProblemException unknownProduct() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no product with this id.");
    }

    static ProblemException unknownReview() {
        return new ProblemException(ProblemType.NOT_FOUND, "This product has no review with this id.");
    }

    private static int number(String name, String text, int max) {
        long value = DIGITS.matcher(text).matches() ? Long.parseLong(text) : 0;
        if (value < 1 || value > max) {
            throw invalid(name + " must be a whole number from 1 to " + max + ".");
        }
        return (int) value;
    }

    private static String category(String text) {
        String key = Category.keyOf(text);
        if (key.isEmpty() || ReviewLimits.isTooLong(key, Category.MAX_LENGTH) || !ReviewLimits.isStorable(key)) {
            throw invalid("category must be a name of 1 to " + Category.MAX_LENGTH + " characters.");
        }
        return key;
    }

    private static String sentiment(String text) {
        String label = text.toLowerCase(Locale.ROOT);
        if (!SENTIMENTS.contains(label)) {
            throw invalid("sentiment must be one of " + String.join(", ", SENTIMENTS) + ".");
        }
        return label;
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(ProblemType.INVALID_PARAMETER, detail);
    }
}
