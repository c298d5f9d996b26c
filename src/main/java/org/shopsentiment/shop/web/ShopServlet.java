package org.shopsentiment.shop.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.shopsentiment.shop.Catalogue;

/** The shop's page; its script asks the API for products and reviews. */
@WebServlet("")
@SuppressWarnings("NullAway.Init")
public class ShopServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private transient Catalogue catalogue;

    /**
     * Takes what the page shows.
     *
     * @param products names the categories
     */
    @Inject
    void use(Catalogue products) {
        this.catalogue = products;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        boolean mayWrite = request.isUserInRole("user") || request.isUserInRole("admin");
        request.setAttribute("mayWrite", mayWrite);
        request.setAttribute("categories", catalogue.categories());
        request.getRequestDispatcher("/WEB-INF/jsp/shop.jsp").forward(request, response);
    }
}
