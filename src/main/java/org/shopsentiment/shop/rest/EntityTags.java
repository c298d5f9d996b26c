package org.shopsentiment.shop.rest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Entity tags (RFC 9110, section 8.8.3): equal for equal bytes. */
final class EntityTags {
    /** Of a tag with its quotes. */
    static final int LENGTH = 24;

    private static final int HASH_BYTES = 16;
    private static final Pattern TAG = Pattern.compile("(?:W/)?(\"[\\x21\\x23-\\x7e\\x80-\\xff]*\")");

    private EntityTags() {}

    /** The strong tag of a body, with its quotes. */
    static String of(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            byte[] start = Arrays.copyOf(hash, HASH_BYTES);
            return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(start) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Whether the values of If-None-Match name this tag; the comparison is the weak one. */
    static boolean match(List<String> ifNoneMatch, String tag) {
        return ifNoneMatch.stream().anyMatch(value -> value.strip().equals("*") || names(value, tag));
    }

    private static boolean names(String value, String tag) {
        Matcher tags = TAG.matcher(value);
        while (tags.find()) {
            if (tag.equals(tags.group(1))) {
                return true;
            }
        }
        return false;
    }
}
