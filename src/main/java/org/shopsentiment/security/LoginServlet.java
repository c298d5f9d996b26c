package org.shopsentiment.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The login form, for the server's own users. */
@WebServlet("/login")
public class LoginServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int MAX_NAME = 128;
    private static final int MAX_PASSWORD = 256;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        showForm(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setCharacterEncoding("UTF-8");
        if (signIn(request)) {
            String landing = request.isUserInRole("admin") ? "/admin/cache-stats" : "/";
            String target = LocalPath.of(request.getParameter("next"))
                    .map(LocalPath::value)
                    .orElse(landing);
            response.sendRedirect(request.getContextPath() + target);
        } else {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            request.setAttribute("refused", true);
            showForm(request, response);
        }
    }

    private static boolean signIn(HttpServletRequest request) throws ServletException {
        String name = request.getParameter("username");
        String password = request.getParameter("password");
        if (request.getUserPrincipal() != null) {
            request.logout();
        }
        if (!fits(name, MAX_NAME) || !fits(password, MAX_PASSWORD)) {
            return false;
        }
        // before login(): without a session some servers sign in for this one request only
        HttpSession session = request.getSession(true);
        try {
            request.login(name, password);
        } catch (ServletException refused) {
            session.invalidate();
            return false;
        }
        request.changeSessionId();
        return true;
    }

    private static boolean fits(@Nullable String text, int max) {
        return text != null && !text.isEmpty() && text.length() <= max;
    }

    private static void showForm(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        LocalPath.of(request.getParameter("next")).ifPresent(path -> request.setAttribute("next", path.value()));
        request.getRequestDispatcher("/WEB-INF/jsp/login.jsp").forward(request, response);
    }
}
