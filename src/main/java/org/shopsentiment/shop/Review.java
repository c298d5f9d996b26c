package org.shopsentiment.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.shop.sentiment.Sentiment;

/** What somebody wrote about a product, with its sentiment as it was scored when it was stored. */
@Entity
@Table(name = "review")
public class Review {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "review_seq")
    @SequenceGenerator(name = "review_seq", sequenceName = "review_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "product_id")
    private long productId;

    private @Nullable String title;
    private String text;
    private int rating;

    @Column(name = "sentiment_score")
    private double sentimentScore;

    @Column(name = "sentiment_label")
    private String sentimentLabel;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Column(name = "content_hash")
    private @Nullable String contentHash;

    @Column(name = "import_id")
    private @Nullable String importId;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Review() {}

    /** A review that is not in the database yet. */
    public Review(long productId, ReviewDraft draft, Sentiment sentiment, Instant createdAt) {
        this.productId = productId;
        this.title = draft.title();
        this.text = draft.text();
        this.rating = draft.rating();
        this.sentimentScore = sentiment.score();
        this.sentimentLabel = sentiment.label().outwardName();
        this.createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }

    /** Marks the review as one that an import holds, so that the next import of the same file finds it. */
    public void importedBy(String importer, String hash) {
        this.importId = importer;
        this.contentHash = hash;
    }

    /** The review as it is shown; it must have been persisted. */
    public ShownReview shown() {
        ReviewSentiment sentiment = new ReviewSentiment(sentimentScore, sentimentLabel);
        return new ShownReview(
                Objects.requireNonNull(id), productId, title, text, rating, sentiment, createdAt.toInstant());
    }
}
