package org.shopsentiment.shop.rest;

import java.nio.charset.StandardCharsets;

/** JSON in UTF-8 behind its entity tag, in one array: what is kept so is hashed once, not for each request. */
final class TaggedJson {
    /** Where the JSON begins. */
    static final int TAG_LENGTH = EntityTags.LENGTH;

    private TaggedJson() {}

    static byte[] of(byte[] json) {
        byte[] tagged = new byte[TAG_LENGTH + json.length];
        byte[] tag = EntityTags.of(json).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(tag, 0, tagged, 0, TAG_LENGTH);
        System.arraycopy(json, 0, tagged, TAG_LENGTH, json.length);
        return tagged;
    }

    /** The tag, with its quotes. */
    static String tag(byte[] tagged) {
        return new String(tagged, 0, TAG_LENGTH, StandardCharsets.US_ASCII);
    }
}
