package org.shopsentiment.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.shopsentiment.problem.Problem;

/** The error page of everything: problem JSON under /api, HTML elsewhere. */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Problem problem = Problem.ofStatus(status(request));
        // a script asks with this header; a challenge it does not know keeps the browser's own prompt away
        if (problem.status() == HttpServletResponse.SC_UNAUTHORIZED && request.getHeader("X-Requested-With") != null) {
            response.setHeader("WWW-Authenticate", "Session realm=\"ShopSentiment\"");
        }
        if (Requests.failedInApi(request)) {
            ProblemResponse.write(problem, response);
        } else {
            request.setAttribute("problem", problem);
            request.getRequestDispatcher("/WEB-INF/jsp/error.jsp").forward(asGet(request), response);
        }
    }

    /** A JSP answers to no other method, whatever the failed request used. */
    private static HttpServletRequest asGet(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getMethod() {
                return "GET";
            }
        };
    }

    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? status
                : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
