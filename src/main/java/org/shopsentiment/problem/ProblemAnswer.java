package org.shopsentiment.problem;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

/** Makes HTTP answers of problems. */
final class ProblemAnswer {

    private ProblemAnswer() {}

    static Response of(Problem problem) {
        return fill(Response.status(problem.status()), problem);
    }

    /** The answer with the headers of another one, such as Allow, but with this problem as its body. */
    static Response of(Problem problem, Response original) {
        Response.ResponseBuilder answer = Response.status(problem.status());
        original.getHeaders().forEach((name, values) -> {
            if (name.equalsIgnoreCase(HttpHeaders.ALLOW)) {
                answer.allow(withHead(original.getAllowedMethods()));
            } else if (!name.regionMatches(true, 0, "Content-", 0, "Content-".length())) {
                values.forEach(value -> answer.header(name, value));
            }
        });
        return fill(answer, problem);
    }

    /** Jersey answers HEAD wherever it answers GET, and does not say so. */
    private static Set<String> withHead(Set<String> methods) {
        Set<String> all = new TreeSet<>(methods);
        if (all.contains(HttpMethod.GET)) {
            all.add(HttpMethod.HEAD);
        }
        return all;
    }

    private static Response fill(Response.ResponseBuilder answer, Problem problem) {
        return answer.type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, null)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem.toJson().getBytes(StandardCharsets.UTF_8))
                .build();
    }
}
