package org.shopsentiment.shop.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.shopsentiment.problem.ProblemException;
import org.shopsentiment.problem.ProblemType;
import org.shopsentiment.shop.importing.Column;
import org.shopsentiment.shop.importing.ColumnException;
import org.shopsentiment.shop.importing.ImportDesk;
import org.shopsentiment.shop.importing.ImportProgress;
import org.shopsentiment.shop.importing.ImportReport;
import org.shopsentiment.shop.importing.ReviewImport;

/** Takes CSV files of reviews, for administrators. */
@ApplicationScoped
@Path("admin/import")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {
    private ImportDesk desk;
    private ReviewImport reviews;
    private StaleAnswers stale;
    private Jsonb json;

    /** For the client proxy; RESTEasy wants it public. */
    @SuppressWarnings("NullAway.Init")
    public ImportResource() {}

    /** A resource that imports by way of this desk. */
    @Inject
    public ImportResource(ImportDesk desk, ReviewImport reviews, StaleAnswers stale, Jsonb json) {
        this.desk = desk;
        this.reviews = reviews;
        this.stale = stale;
        this.json = json;
    }

    /** The running and the last import. */
    @GET
    public Response imports() {
        return answer(new ImportAnswer(desk.running().orElse(null), desk.last().orElse(null)));
    }

    /** Imports the body, and answers when that is done. */
    @POST
    @Consumes({"text/csv", MediaType.APPLICATION_OCTET_STREAM, MediaType.TEXT_PLAIN})
    public Response take(InputStream body, @Context UriInfo address, @Context HttpHeaders headers) {
        Map<Column, String> chosen = chosen(address);
        ImportProgress progress = desk.open()
                .orElseThrow(
                        () -> new ProblemException(ProblemType.IMPORT_RUNNING, ProblemType.IMPORT_RUNNING.detail()));
        try {
            reviews.run(new ExpectedLength(body, headers.getLength()), chosen, progress);
        } catch (ColumnException e) {
            throw new ProblemException(ProblemType.MISSING_COLUMN, e.detail());
        } finally {
            desk.close();
            dropIfStored(progress);
        }
        ImportReport report = progress.report();
        if (report.error() != null) {
            throw failed(report, report.error());
        }
        return answer(report);
    }

    /** Also where it failed: a commit whose answer was lost has stored rows that are not counted as taken. */
    private void dropIfStored(ImportProgress progress) {
        ImportReport report = progress.report();
        if (report.rowsTaken() > 0 || report.error() != null) {
            stale.all();
        }
    }

    private static Map<Column, String> chosen(UriInfo address) {
        Map<Column, String> chosen = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            String name = address.getQueryParameters().getFirst(column.parameter());
            if (name != null) {
                chosen.put(column, name);
            }
        }
        return chosen;
    }

    private static ProblemException failed(ImportReport report, String error) {
        ProblemType type =
                switch (error) {
                    case "body-not-read" -> ProblemType.BODY_NOT_READ;
                    case "overtaken" -> ProblemType.IMPORT_OVERTAKEN;
                    default -> ProblemType.IMPORT_FAILED;
                };
        return new ProblemException(
                type,
                "The import stopped (" + error + ") after " + report.bytesRead() + " bytes; it had taken "
                        + report.rowsTaken() + " rows, and these stay.");
    }

    private Response answer(Object value) {
        return Response.ok(json.toJson(value).getBytes(StandardCharsets.UTF_8))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
