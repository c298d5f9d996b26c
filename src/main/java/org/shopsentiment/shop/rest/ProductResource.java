package org.shopsentiment.shop.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Products, for anyone. */
@ApplicationScoped
@Path("products")
@Produces(MediaType.APPLICATION_JSON)
public class ProductResource {
    private CachedAnswers answers;

    /** For the client proxy; RESTEasy wants it public. */
    @SuppressWarnings("NullAway.Init")
    public ProductResource() {}

    /** A resource with these answers. */
    @Inject
    public ProductResource(CachedAnswers answers) {
        this.answers = answers;
    }

    /** A page of products; all of them without page and limit. */
    @GET
    public Response products(
            @QueryParam("page") @Nullable String page,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("category") @Nullable String category,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) List<String> known) {
        return JsonAnswer.of(answers.products(Parameters.products(page, limit, category)), known);
    }

    /** One product. */
    @GET
    @Path("{id}")
    public Response product(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) List<String> known) {
        return JsonAnswer.of(answers.product(Parameters.productId(id)), known);
    }
}
