package org.shopsentiment.problem;

/** Ends a request with a problem. Not logged, and without a stack trace: it is the client's to mend. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** Ends a request with this problem. */
    public ProblemException(Problem problem) {
        super(problem.type(), null, false, false);
        this.problem = problem;
    }

    /** Ends a request with a problem of this kind. */
    public ProblemException(ProblemType type, String detail) {
        this(Problem.of(type, detail));
    }

    /** What the client is told. */
    public Problem problem() {
        return problem;
    }
}
