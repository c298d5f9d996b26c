package org.shopsentiment.shop.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The shop's page; its script asks the API for products and reviews. */
@WebServlet("")
public class ShopServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        boolean mayWrite = request.isUserInRole("user") || request.isUserInRole("admin");
        request.setAttribute("mayWrite", mayWrite);
        request.getRequestDispatcher("/WEB-INF/jsp/shop.jsp").forward(request, response);
    }
}
