package org.shopsentiment.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lets administrators pass to the pages under /admin, sends strangers to the login and refuses the others. */
public class AdminPagesFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (refused(request, response)) {
            return;
        }
        if (request.getUserPrincipal() == null) {
            String query = request.getQueryString();
            String wanted = Requests.path(request) + (query == null ? "" : "?" + query);
            response.sendRedirect(request.getContextPath() + LocalPath.login(wanted));
        } else if (!request.isUserInRole("admin")) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Payara looks at credentials only under a constraint, or when asked. */
    private static boolean refused(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String sent = request.getHeader("Authorization");
        return request.getUserPrincipal() == null
                && sent != null
                && sent.regionMatches(true, 0, "Basic ", 0, "Basic ".length())
                && !request.authenticate(response);
    }
}
