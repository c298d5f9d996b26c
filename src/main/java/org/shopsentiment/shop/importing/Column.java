package org.shopsentiment.shop.importing;

import java.util.List;
import java.util.Locale;

/** What a row of the file can say, and the names under which the header may announce it, the best first. */
public enum Column {
    PRODUCT_ID(true, "product_id", "product id", "productid", "clothing id", "item_id"),
    TITLE(true, "title", "review title", "review_title", "summary"),
    TEXT(true, "text", "review text", "review_text", "review", "body"),
    RATING(true, "rating", "stars", "score"),
    CATEGORY(false, "category", "product category", "department name", "department", "class name"),
    NAME(false, "name", "product name", "product_name", "product title", "product_title");

    private final boolean required;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> names;

    Column(boolean required, String... names) {
        this.required = required;
        this.names = List.of(names);
    }

    boolean isRequired() {
        return required;
    }

    List<String> names() {
        return names;
    }

    /** The name of the request parameter that says which column of the file it is: {@code product_id} and so on. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
