package org.shopsentiment.monitoring.stats;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GuardedRecorderTest {

    private static final InvocationHandler THROWS = (proxy, method, arguments) -> {
        throw new IllegalStateException("broken recorder");
    };

    private final StatisticsRecorder guarded = StatisticsRecorder.guarded((StatisticsRecorder)
            Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {StatisticsRecorder.class}, THROWS));

    static Stream<Method> recordings() {
        return Arrays.stream(StatisticsRecorder.class.getMethods())
                .filter(method -> method.getName().startsWith("record"));
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void whatARecorderThrowsReachesNobody(Method recording) {
        Object[] arguments = Arrays.stream(recording.getParameterTypes())
                .map(type -> type == long.class ? 7L : type == String.class ? "text" : CacheOperation.PUT)
                .toArray();

        assertThatCode(() -> recording.invoke(guarded, arguments)).doesNotThrowAnyException();
        assertThatCode(() -> recording.invoke(guarded, arguments)).doesNotThrowAnyException();
    }
}
