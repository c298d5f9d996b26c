package org.shopsentiment.monitoring.stats;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
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
                .map(GuardedRecorderTest::argument)
                .toArray();

        assertThatCode(() -> recording.invoke(guarded, arguments)).doesNotThrowAnyException();
        assertThatCode(() -> recording.invoke(guarded, arguments)).doesNotThrowAnyException();
    }

    private static Object argument(Class<?> type) {
        if (type == long.class) {
            return 7L;
        }
        if (type == Duration.class) {
            return Duration.ofSeconds(3);
        }
        if (type == Collection.class) {
            return List.of("key");
        }
        return type == String.class ? "text" : CacheOperation.PUT;
    }
}
