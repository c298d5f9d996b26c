package org.shopsentiment.cache;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names one entry: the cache it is in, and a text that is unique there.
 *
 * <p>A text of more than {@value #MAX_LENGTH} characters is cut, and the cut made good by a SHA-256 hash of the whole, so
 * that a key's length is bounded wherever it goes and different texts stay different.
 *
 * @param cacheName the cache's name, not blank and not {@value #RESERVED}
 * @param text the key in the cache, at most {@value #MAX_LENGTH} characters; untrusted
 */
public record CacheKey(String cacheName, String text) {

    /** The longest text of a key, in characters. */
    public static final int MAX_LENGTH = 200;

    /** Not a cache's name: what the monitor itself keeps in the store is under it. */
    public static final String RESERVED = "monitor";

    private static final int HASH_BYTES = 16;
    private static final int KEPT = MAX_LENGTH - 1 - 2 * HASH_BYTES;

    /** Checks the name and bounds the text. */
    public CacheKey {
        if (cacheName.isBlank() || cacheName.equals(RESERVED)) {
            throw new IllegalArgumentException("A cache cannot be named \"" + cacheName + "\"");
        }
        if (text.length() > MAX_LENGTH) {
            int end = Character.isHighSurrogate(text.charAt(KEPT - 1)) ? KEPT - 1 : KEPT;
            text = text.substring(0, end) + '~' + hash(text);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_16BE));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
