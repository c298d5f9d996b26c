package org.shopsentiment.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger.Level;
import java.util.UUID;

/** Answers 500 to whatever nobody expected. The client gets an id, the log gets the id and the exception. */
@Provider
public class UnexpectedErrorMapper implements ExceptionMapper<Throwable> {
    private static final System.Logger LOG = System.getLogger(UnexpectedErrorMapper.class.getName());

    @Override
    public Response toResponse(Throwable thrown) {
        String occurrence = "urn:uuid:" + UUID.randomUUID();
        LOG.log(Level.ERROR, "A request failed unexpectedly: " + occurrence, thrown);
        return ProblemAnswer.of(Problem.of(ProblemType.INTERNAL_ERROR).named(occurrence));
    }
}
