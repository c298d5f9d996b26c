package org.shopsentiment.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a form that is too large, or that does not say how large it is, before the server reads it
 * into memory: asking for a parameter does that, and the server's own limit is made for imports. The
 * API takes no forms and bounds its bodies itself.
 */
public class FormSizeFilter extends HttpFilter {

    static final long MAX_BYTES = 8192;

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean api = Requests.path(request).startsWith("/api/");
        if (!api && refuses(request.getContentType(), request.getContentLengthLong())) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    /**
     * Tells whether a body is a form that is not read.
     *
     * @param length in bytes, negative where the request does not say
     */
    static boolean refuses(@Nullable String contentType, long length) {
        return isForm(contentType) && (length < 0 || length > MAX_BYTES);
    }

    private static boolean isForm(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        String type = contentType.strip().toLowerCase(Locale.ROOT);
        return type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/");
    }
}
