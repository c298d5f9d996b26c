package org.shopsentiment.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.shopsentiment.problem.Problem;
import org.shopsentiment.problem.ProblemType;

/**
 * Refuses a state-changing administration call without the header X-Requested-By: a page of another
 * site can send a form, but not this header.
 */
public class RequestedByFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Problem REFUSED = Problem.of(ProblemType.REQUESTED_BY_MISSING);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Requests.changesState(request) && request.getHeader("X-Requested-By") == null) {
            ProblemResponse.write(REFUSED, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
