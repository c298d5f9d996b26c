package org.shopsentiment.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.shopsentiment.problem.Problem;

/** Answers of servlets and filters to callers that speak JSON. */
final class ProblemResponse {

    private ProblemResponse() {}

    static void write(Problem problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(problem.toJson());
    }
}
