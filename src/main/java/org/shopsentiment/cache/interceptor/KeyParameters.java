package org.shopsentiment.cache.interceptor;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.cache.CacheKey;
import org.shopsentiment.cache.KeyText;
import org.shopsentiment.cache.annotation.CacheValue;

/**
 * Which parameters of a method make its key, and under which names.
 *
 * @param parts the key's parts, in the order of the parameters
 */
record KeyParameters(List<Part> parts) {

    /**
     * One part of a key.
     *
     * @param index the parameter's index
     * @param name the part's name in the key
     */
    record Part(int index, String name) {}

    static KeyParameters of(Method method) {
        Parameter[] parameters = method.getParameters();
        List<Part> all = IntStream.range(0, parameters.length)
                .filter(i -> !parameters[i].isAnnotationPresent(CacheValue.class))
                .mapToObj(i -> new Part(i, name(parameters[i])))
                .toList();
        List<Part> marked = all.stream()
                .filter(part -> marker(parameters[part.index()]) != null)
                .toList();
        List<Part> chosen = marked.isEmpty() ? all : marked;
        requireDistinct(method, chosen, parameters);
        return new KeyParameters(chosen);
    }

    /** A record's components stand in the key by their own names, which must not be those of another part. */
    private static void requireDistinct(Method method, List<Part> parts, Parameter[] parameters) {
        Set<String> names = new HashSet<>();
        for (Part part : parts) {
            Class<?> type = parameters[part.index()].getType();
            List<String> own = type.isRecord()
                    ? Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getName)
                            .toList()
                    : List.of(part.name());
            for (String name : own) {
                if (!names.add(name)) {
                    throw new IllegalStateException(method + " has two key parts named " + name);
                }
            }
        }
    }

    CacheKey key(String cacheName, @Nullable Object[] arguments) {
        KeyText text = new KeyText();
        parts.forEach(part -> text.with(part.name(), arguments[part.index()]));
        return new CacheKey(cacheName, text.toString());
    }

    List<CacheKey> keys(String cacheName, @Nullable Object[] arguments) {
        if (parts.size() == 1 && arguments[parts.get(0).index()] instanceof Collection<?> many) {
            String name = parts.get(0).name();
            return many.stream()
                    .map(one -> new CacheKey(
                            cacheName, new KeyText().with(name, one).toString()))
                    .toList();
        }
        return List.of(key(cacheName, arguments));
    }

    private static String name(Parameter parameter) {
        var marker = marker(parameter);
        return marker == null || marker.value().isEmpty() ? parameter.getName() : marker.value();
    }

    private static org.shopsentiment.cache.annotation.@Nullable CacheKey marker(Parameter parameter) {
        return parameter.getAnnotation(org.shopsentiment.cache.annotation.CacheKey.class);
    }
}
