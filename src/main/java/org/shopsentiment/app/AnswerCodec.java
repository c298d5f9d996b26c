package org.shopsentiment.app;

import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.cache.Codec;
import org.shopsentiment.shop.rest.TaggedJson;

/**
 * Keeps the shop's answers as the bytes that they are, and everything else as another codec does. Bytes without a tag, as
 * another version of the program may have left them, are no answer.
 */
final class AnswerCodec implements Codec {
    private final Codec others;

    /**
     * A codec.
     *
     * @param others for all but answers, and for bytes
     */
    AnswerCodec(Codec others) {
        this.others = others;
    }

    @Override
    public byte[] encode(@Nullable Object value, Type type) {
        return value instanceof TaggedJson answer
                ? others.encode(answer.bytes(), byte[].class)
                : others.encode(value, type);
    }

    @Override
    public @Nullable Object decode(byte[] text, int from, Type type) {
        if (type != TaggedJson.class) {
            return others.decode(text, from, type);
        }
        Object bytes = others.decode(text, from, byte[].class);
        return bytes == null ? null : TaggedJson.ofBytes((byte[]) bytes);
    }
}
