package org.shopsentiment.shop.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** JSON in UTF-8 behind its entity tag, in one array: what is kept so is hashed once, not for each request. Immutable. */
public final class TaggedJson {
    private static final int TAG_LENGTH = EntityTags.LENGTH;

    private final byte[] bytes;

    private TaggedJson(byte[] bytes) {
        this.bytes = bytes;
    }

    static TaggedJson of(byte[] json) {
        byte[] tagged = new byte[TAG_LENGTH + json.length];
        byte[] tag = EntityTags.of(json).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(tag, 0, tagged, 0, TAG_LENGTH);
        System.arraycopy(json, 0, tagged, TAG_LENGTH, json.length);
        return new TaggedJson(tagged);
    }

    /**
     * What {@link #bytes()} gave.
     *
     * @param bytes not copied; to be left as they are
     * @throws IllegalArgumentException if they do not begin with a tag
     */
    public static TaggedJson ofBytes(byte[] bytes) {
        if (bytes.length < TAG_LENGTH || bytes[0] != '"' || bytes[TAG_LENGTH - 1] != '"') {
            throw new IllegalArgumentException("there is no entity tag before the JSON");
        }
        return new TaggedJson(bytes);
    }

    /** The tag and the JSON; not copied, to be left as they are. */
    public byte[] bytes() {
        return bytes;
    }

    /** The tag, with its quotes. */
    String tag() {
        return new String(bytes, 0, TAG_LENGTH, StandardCharsets.US_ASCII);
    }

    /** Of the JSON, in bytes. */
    int length() {
        return bytes.length - TAG_LENGTH;
    }

    /** Writes the JSON. */
    void writeTo(OutputStream body) throws IOException {
        body.write(bytes, TAG_LENGTH, length());
    }
}
