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
import org.shopsentiment.shop.ProductId;
import org.shopsentiment.shop.ReviewQuery;

/** The reviews of a product, for anyone. */
@ApplicationScoped
@Path("products/{id}/reviews")
@Produces(MediaType.APPLICATION_JSON)
public class ReviewResource {
    private CachedAnswers cached;
    private Answers answers;

    /** For the client proxy; RESTEasy wants it public. */
    @SuppressWarnings("NullAway.Init")
    public ReviewResource() {}

    /** A resource with these answers. */
    @Inject
    public ReviewResource(CachedAnswers cached, Answers answers) {
        this.cached = cached;
        this.answers = answers;
    }

    /** A page of reviews, the newest first. */
    @GET
    public Response reviews(
            @PathParam("id") String id,
            @QueryParam("page") @Nullable String page,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("sentiment") @Nullable String sentiment,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) List<String> known) {
        ReviewQuery query = Parameters.reviews(id, page, limit, sentiment);
        boolean droppable = StaleReviewQueries.isDroppable(query);
        return JsonAnswer.of(droppable ? cached.reviews(query) : answers.reviews(query), known);
    }

    /** One review. Not cached: nobody asks twice. */
    @GET
    @Path("{review}")
    public Response review(
            @PathParam("id") String id,
            @PathParam("review") String review,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) List<String> known) {
        long number = ProductId.parse(review).orElseThrow(Parameters::unknownReview);
        TaggedJson answer = answers.review(Parameters.productId(id), number);
        if (answer == null) {
            throw Parameters.unknownReview();
        }
        return JsonAnswer.of(answer, known);
    }
}
