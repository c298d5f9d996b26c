package org.shopsentiment.cache.interceptor;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.cache.annotation.CacheValue;

/**
 * Which value a method writes.
 *
 * @param index the parameter's index, or negative for what the method returns
 * @param type the value's generic type
 */
record WrittenValue(int index, Type type) {

    static WrittenValue of(Method method) {
        Parameter[] parameters = method.getParameters();
        int index = -1;
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i].isAnnotationPresent(CacheValue.class)) {
                if (index >= 0) {
                    throw new IllegalStateException(method + " has two parameters marked with @CacheValue");
                }
                index = i;
            }
        }
        return new WrittenValue(
                index, index < 0 ? method.getGenericReturnType() : parameters[index].getParameterizedType());
    }

    @Nullable
    Object of(@Nullable Object result, @Nullable Object[] arguments) {
        return index < 0 ? result : arguments[index];
    }
}
