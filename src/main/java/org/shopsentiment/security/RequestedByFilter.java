package org.shopsentiment.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Refuses a state-changing administration call without the header X-Requested-By: a page of another
 * site can send a form, but not this header.
 */
public class RequestedByFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Failure REFUSED = new Failure(
            403, "requested-by-missing", "Forbidden", "Calls that change something need the header X-Requested-By.");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Requests.changesState(request) && request.getHeader("X-Requested-By") == null) {
            REFUSED.writeTo(response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
