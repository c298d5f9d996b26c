package org.shopsentiment.shop.importing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.shopsentiment.shop.ReviewDraft;

/** What makes two rows of files the same review: product, title, text and rating. */
final class ContentHash {

    private ContentHash() {}

    /** 64 hexadecimal digits, the SHA-256 of the content. */
    static String of(ReviewRow row) {
        ReviewDraft review = row.review();
        String title = Objects.requireNonNullElse(review.title(), "");
        String content =
                row.productId() + "\n" + review.rating() + "\n" + title.length() + "\n" + title + review.text();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
