package org.shopsentiment.load;

import java.time.Duration;
import java.util.List;
import org.shopsentiment.redis.FaultProxy;

/** What can happen between the shop and Redis. */
final class NetworkFaults {

    private static final List<String> GARBAGE = List.of(
            "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n",
            "$-17\r\n",
            "$2147483647\r\n",
            "*-23\r\n",
            ":tea\r\n");
    private static final Duration LATE = Duration.ofSeconds(2);
    /** Less than the time-out: with a small pool the shop's threads wait for each other's connections. */
    private static final Duration SLOW = Duration.ofMillis(150);

    private final FaultProxy proxy;

    NetworkFaults(FaultProxy proxy) {
        this.proxy = proxy;
    }

    List<Fault> all() {
        return List.of(
                new Fault("reset in the middle of answers", proxy::resetInTheMiddleOfAnswers, proxy::pass),
                new Fault("connections refused", proxy::refuse, proxy::pass),
                new Fault("garbage instead of answers", () -> proxy.answer(GARBAGE), proxy::pass),
                new Fault("answers 2 s late", () -> proxy.delay(LATE), proxy::pass),
                new Fault("pool exhausted", () -> proxy.delay(SLOW), proxy::pass));
    }
}
