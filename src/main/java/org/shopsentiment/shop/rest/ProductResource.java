package org.shopsentiment.shop.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * Products, for anyone.
 *
 * <p>The query comes from the servlet's request, which has parsed it: for {@code @QueryParam} RESTEasy parses it once more, in some 4 %
 * of the time of a cached answer.
 */
@ApplicationScoped
@Path("products")
@Produces(MediaType.APPLICATION_JSON)
public class ProductResource {
    private CachedAnswers answers;

    @Context
    private HttpServletRequest request;

    /** For the client proxy; RESTEasy wants it public. */
    @SuppressWarnings("NullAway.Init")
    public ProductResource() {}

    /** A resource with these answers. */
    @Inject
    @SuppressWarnings("NullAway.Init")
    public ProductResource(CachedAnswers answers) {
        this.answers = answers;
    }

    /** A page of products; all of them without page and limit. */
    @GET
    public Response products() {
        var query = Parameters.products(
                request.getParameter("page"), request.getParameter("limit"), request.getParameter("category"));
        return JsonAnswer.of(answers.products(query), request);
    }

    /** One product. */
    @GET
    @Path("{id}")
    public Response product(@PathParam("id") String id) {
        return JsonAnswer.of(answers.product(Parameters.productId(id)), request);
    }
}
