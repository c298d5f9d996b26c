package org.shopsentiment.shop.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.shopsentiment.shop.AddedReview;
import org.shopsentiment.shop.ReviewDraft;
import org.shopsentiment.shop.ReviewLimits;
import org.shopsentiment.shop.Reviews;

/**
 * Takes reviews of those who are logged in. When it answers 201, every cached answer without the review has been dropped; an
 * answer that was being computed meanwhile may still be stored.
 */
@ApplicationScoped
@Path("products/{id}/reviews")
@RolesAllowed({"user", "admin"})
@Produces(MediaType.APPLICATION_JSON)
public class NewReviewResource {
    private Reviews reviews;
    private StaleAnswers stale;
    private Jsonb json;

    /** For the client proxy; RESTEasy wants it public. */
    @SuppressWarnings("NullAway.Init")
    public NewReviewResource() {}

    /** A resource that adds to these reviews. */
    @Inject
    public NewReviewResource(Reviews reviews, StaleAnswers stale, Jsonb json) {
        this.reviews = reviews;
        this.stale = stale;
        this.json = json;
    }

    /** Adds a review. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@PathParam("id") String id, InputStream body, @Context UriInfo address) {
        AddedReview added = reviews.add(Parameters.productId(id), draft(JsonBody.read(body)))
                .orElseThrow(Parameters::unknownProduct);
        stale.product(added.place().id());
        stale.products(StaleProductQueries.containing(added.place()));
        stale.reviews(StaleReviewQueries.after(added.review()));
        String number = Long.toString(added.review().id());
        return Response.created(address.getAbsolutePathBuilder().path(number).build())
                .entity(json.toJson(added.review()).getBytes(StandardCharsets.UTF_8))
                .build();
    }

    private static ReviewDraft draft(JsonBody body) {
        return new ReviewDraft(
                body.optionalText("title", ReviewLimits.MAX_TITLE),
                body.text("text", ReviewLimits.MAX_TEXT),
                body.number("rating", 1, 5));
    }
}
