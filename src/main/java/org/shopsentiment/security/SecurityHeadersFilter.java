package org.shopsentiment.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Puts the security headers on every answer that passes a filter, error pages included. What the container answers
 * before any filter and without an error page, such as a refusal of /WEB-INF, goes without them.
 */
public class SecurityHeadersFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = Requests.path(request);
        SecurityHeaders.of(path).forEach(response::setHeader);
        if (request.isSecure()) {
            response.setHeader(SecurityHeaders.OVER_HTTPS.getKey(), SecurityHeaders.OVER_HTTPS.getValue());
        }
        response.setHeader("Cache-Control", SecurityHeaders.cacheControl(path));
        chain.doFilter(request, new NamelessResponse(response));
    }
}
