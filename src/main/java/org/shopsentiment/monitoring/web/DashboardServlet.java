package org.shopsentiment.monitoring.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.shopsentiment.monitoring.health.CacheHealthCheck;
import org.shopsentiment.monitoring.stats.StatisticsSource;

/** The dashboard: painted once from a snapshot, kept up to date by its script. */
@WebServlet("/admin/cache-stats")
@SuppressWarnings("NullAway.Init")
public class DashboardServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private transient StatisticsSource source;
    private transient CacheHealthCheck check;

    /**
     * Takes what the page shows.
     *
     * @param statistics where the figures come from
     * @param health who asks Redis how it is
     */
    @Inject
    void use(StatisticsSource statistics, CacheHealthCheck health) {
        this.source = statistics;
        this.check = health;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        View view = View.of(
                request.getParameter("limit"),
                request.getParameter("cache"),
                request.getParameter("window"),
                request.getParameter("trend"));
        request.setAttribute("dashboard", DashboardModel.of(source, view));
        request.setAttribute("health", HealthModel.of(check.check()));
        request.getRequestDispatcher("/WEB-INF/jsp/dashboard.jsp").forward(request, response);
    }
}
