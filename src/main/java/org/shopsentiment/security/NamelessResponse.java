package org.shopsentiment.security;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** Keeps to itself what made the answer: JSP pages write that into a header on some servers. */
final class NamelessResponse extends HttpServletResponseWrapper {
    private static final String NAME = "X-Powered-By";

    NamelessResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void addHeader(String name, String value) {
        if (!name.equalsIgnoreCase(NAME)) {
            super.addHeader(name, value);
        }
    }

    @Override
    public void setHeader(String name, String value) {
        if (!name.equalsIgnoreCase(NAME)) {
            super.setHeader(name, value);
        }
    }
}
