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
import org.shopsentiment.shop.ProductId;
import org.shopsentiment.shop.ReviewQuery;

/** The reviews of a product, for anyone. */
@ApplicationScoped
@Path("products/{id}/reviews")
@Produces(MediaType.APPLICATION_JSON)
public class ReviewResource {
    private CachedAnswers cached;
    private Answers answers;

    @Context
    private HttpServletRequest request;

    /** For the client proxy; RESTEasy wants it public. */
    @SuppressWarnings("NullAway.Init")
    public ReviewResource() {}

    /** A resource with these answers. */
    @Inject
    @SuppressWarnings("NullAway.Init")
    public ReviewResource(CachedAnswers cached, Answers answers) {
        this.cached = cached;
        this.answers = answers;
    }

    /** A page of reviews, the newest first. */
    @GET
    public Response reviews(@PathParam("id") String id) {
        ReviewQuery query = Parameters.reviews(
                id, request.getParameter("page"), request.getParameter("limit"), request.getParameter("sentiment"));
        boolean droppable = StaleReviewQueries.isDroppable(query);
        return JsonAnswer.of(droppable ? cached.reviews(query) : answers.reviews(query), request);
    }

    /** One review. Not cached: nobody asks twice. */
    @GET
    @Path("{review}")
    public Response review(@PathParam("id") String id, @PathParam("review") String review) {
        long number = ProductId.parse(review).orElseThrow(Parameters::unknownReview);
        TaggedJson answer = answers.review(Parameters.productId(id), number);
        if (answer == null) {
            throw Parameters.unknownReview();
        }
        return JsonAnswer.of(answer, request);
    }
}
