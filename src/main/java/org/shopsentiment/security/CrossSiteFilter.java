package org.shopsentiment.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a state-changing request that a browser sends on behalf of another site, the login form
 * included. Browsers say so in Sec-Fetch-Site, but over plain http only to localhost; there, Origin must
 * name the host that the request was sent to. Clients that are not browsers send neither and pass.
 */
public class CrossSiteFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> OURS = Set.of("same-origin", "none");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Requests.changesState(request)
                && isForeign(
                        request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"), request.getHeader("Host"))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    static boolean isForeign(@Nullable String site, @Nullable String origin, @Nullable String host) {
        if (site != null) {
            return !OURS.contains(site);
        }
        return origin != null && !Origin.isOurs(origin, host);
    }
}
