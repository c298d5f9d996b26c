package org.shopsentiment.shop.importing;

import java.util.List;
import java.util.regex.Pattern;
import org.shopsentiment.shop.Category;
import org.shopsentiment.shop.ProductId;
import org.shopsentiment.shop.ReviewDraft;
import org.shopsentiment.shop.ReviewLimits;

/** Makes reviews of the fields of rows. */
final class RowReader {
    private static final int MAX_NAME = 200;
    private static final String UNKNOWN_CATEGORY = "Other";
    private static final Pattern RATING = Pattern.compile("[1-5](\\.0{1,9})?");

    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=[0-9])");

    private final Columns columns;

    RowReader(Columns columns) {
        this.columns = columns;
    }

    ReviewRow read(CsvRow row) throws RefusedRowException {
        List<String> fields = row.fields();
        long product = productId(columns.of(Column.PRODUCT_ID, fields).strip());
        String category =
                limited("category", columns.of(Column.CATEGORY, fields).strip(), Category.MAX_LENGTH);
        String name = limited("name", columns.of(Column.NAME, fields).strip(), MAX_NAME);
        String known = category.isEmpty() ? UNKNOWN_CATEGORY : category;
        return new ReviewRow(row.line(), product, name.isEmpty() ? known + " " + product : name, known, review(fields));
    }

    private ReviewDraft review(List<String> fields) throws RefusedRowException {
        String title = limited("title", columns.of(Column.TITLE, fields).strip(), ReviewLimits.MAX_TITLE);
        String text = limited("text", columns.of(Column.TEXT, fields), ReviewLimits.MAX_TEXT);
        String rating = columns.of(Column.RATING, fields).strip();
        if (!RATING.matcher(rating).matches()) {
            throw new RefusedRowException("the rating is not a whole number from 1 to 5");
        }
        return new ReviewDraft(title.isEmpty() ? null : title, text, rating.charAt(0) - '0');
    }

    private static long productId(String text) throws RefusedRowException {
        return ProductId.parse(LEADING_ZEROS.matcher(text).replaceFirst(""))
                .orElseThrow(() -> new RefusedRowException("the product id is not a whole number from 0 to 2^53 - 1"));
    }

    private static String limited(String what, String text, int limit) throws RefusedRowException {
        if (ReviewLimits.isTooLong(text, limit)) {
            throw new RefusedRowException("the " + what + " is longer than " + limit + " characters");
        }
        if (!ReviewLimits.isStorable(text)) {
            throw new RefusedRowException("the " + what + " holds a character that cannot be stored");
        }
        return text;
    }
}
