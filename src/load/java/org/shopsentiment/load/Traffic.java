package org.shopsentiment.load;

import io.hyperfoil.api.config.BenchmarkBuilder;
import io.hyperfoil.api.config.PhaseBuilder;
import io.hyperfoil.api.config.SequenceBuilder;
import io.hyperfoil.core.impl.LocalSimulationRunner;
import io.hyperfoil.http.api.HttpMethod;
import io.hyperfoil.http.config.HttpPluginBuilder;
import io.hyperfoil.http.steps.HttpRequestStepBuilder;
import io.hyperfoil.http.steps.HttpStepCatalog;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What Hyperfoil sends to one port: each user makes the calls one after another, over and over. Connections are kept.
 *
 * @param port the server's port on this machine
 * @param calls of a user, in order
 */
record Traffic(int port, List<Call> calls) {

    static final int CONNECTIONS = 16;

    private static final int WAITING_AT_MOST = 4_000;
    private static final String REVIEW =
            "{\"title\":\"Fits well\",\"text\":\"I love the colour, but the zip broke after a week.\",\"rating\":4}";
    private static final String SHOPPER =
            "Basic " + Base64.getEncoder().encodeToString("shopper:shopper-demo".getBytes(StandardCharsets.UTF_8));

    /** As much as {@link #CONNECTIONS} users can: each waits for an answer before it asks again. */
    Measured asFastAsPossible(Duration duration) {
        BenchmarkBuilder benchmark = benchmark(CONNECTIONS);
        PhaseBuilder<?> phase = benchmark.addPhase("load").always(CONNECTIONS).duration(duration.toMillis());
        SequenceBuilder sequence = phase.scenario().initialSequence("calls");
        calls.forEach(call -> request(sequence, call));
        return run(benchmark, duration);
    }

    /**
     * So many calls a second, each kind in its share and by itself, however slow the answers are: what a call waits for is
     * part of its time.
     */
    Measured atRate(int perSecond, Duration duration) {
        BenchmarkBuilder benchmark = benchmark(4 * CONNECTIONS);
        Map<Call, Long> shares = calls.stream().collect(Collectors.groupingBy(call -> call, Collectors.counting()));
        shares.forEach((call, share) -> {
            PhaseBuilder.ConstantRate phase = benchmark.addPhase(call.kind()).constantRate(0);
            phase.usersPerSec((double) perSecond * share / calls.size());
            phase.variance(false).maxSessions(WAITING_AT_MOST).duration(duration.toMillis());
            request(phase.scenario().initialSequence(call.kind()), call);
        });
        return run(benchmark, duration);
    }

    private BenchmarkBuilder benchmark(int connections) {
        BenchmarkBuilder benchmark = BenchmarkBuilder.builder().name("load").threads(1);
        benchmark
                .addPlugin(HttpPluginBuilder::new)
                .ergonomics()
                .stopOnInvalid(false)
                .endErgonomics()
                .http()
                .host("localhost")
                .port(port)
                .allowHttp2(false)
                .sharedConnections(connections)
                .requestTimeout(60_000);
        return benchmark;
    }

    private static Measured run(BenchmarkBuilder benchmark, Duration duration) {
        Measured measured = new Measured(duration);
        new LocalSimulationRunner(
                        benchmark.build(),
                        (during, step, kind, figures, done) -> measured.add(kind, figures),
                        (during, least, most) -> {},
                        (authority, tag, least, most) -> {})
                .run();
        return measured;
    }

    private static void request(SequenceBuilder sequence, Call call) {
        sequence.step(HttpStepCatalog.SC).clearHttpCache(); // or it asks for the same path again with If-None-Match
        HttpRequestStepBuilder request = sequence.step(HttpStepCatalog.SC)
                .httpRequest(call.writes() ? HttpMethod.POST : HttpMethod.GET)
                .metric(call.kind())
                .path(session -> call.path().get());
        if (call.writes()) {
            request.body(REVIEW)
                    .headers()
                    .header("Content-Type", "application/json")
                    .header("Authorization", SHOPPER);
        }
    }
}
