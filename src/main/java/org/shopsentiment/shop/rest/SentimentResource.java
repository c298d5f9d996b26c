package org.shopsentiment.shop.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.shopsentiment.shop.ReviewLimits;
import org.shopsentiment.shop.ReviewSentiment;
import org.shopsentiment.shop.sentiment.Sentiment;
import org.shopsentiment.shop.sentiment.SentimentAnalyzer;

/** Scores texts, for anyone; keeps none of them. */
@ApplicationScoped
@Path("sentiment/analyze")
@Produces(MediaType.APPLICATION_JSON)
public class SentimentResource {
    private SentimentAnalyzer analyzer;
    private Jsonb json;

    /** For the client proxy; RESTEasy wants it public. */
    @SuppressWarnings("NullAway.Init")
    public SentimentResource() {}

    /** A resource that scores with this analyzer. */
    @Inject
    public SentimentResource(SentimentAnalyzer analyzer, Jsonb json) {
        this.analyzer = analyzer;
        this.json = json;
    }

    /**
     * What is answered.
     *
     * @param sentiment the text's sentiment
     */
    public record Analysis(ReviewSentiment sentiment) {}

    /** Scores a text. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response analyze(InputStream body) {
        Sentiment scored = analyzer.analyze(JsonBody.read(body).text("text", ReviewLimits.MAX_TEXT));
        Analysis analysis =
                new Analysis(new ReviewSentiment(scored.score(), scored.label().outwardName()));
        return Response.ok(json.toJson(analysis).getBytes(StandardCharsets.UTF_8))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
