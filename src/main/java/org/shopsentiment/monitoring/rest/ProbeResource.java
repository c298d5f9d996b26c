package org.shopsentiment.monitoring.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.shopsentiment.monitoring.health.RecentHealth;

/** Probes for whoever starts, stops and balances this application. Public, so they say no more than up or
 * down, and ask Redis at most once a second. */
@ApplicationScoped
@Path("health")
@Produces(MediaType.APPLICATION_JSON)
public class ProbeResource {

    private RecentHealth health;
    private CacheRequirement requirement;

    /** For RESTEasy and the client proxy. */
    @SuppressWarnings("NullAway.Init")
    public ProbeResource() {}

    /**
     * A resource.
     *
     * @param health how Redis is
     * @param requirement whether the application is ready without it
     */
    @Inject
    public ProbeResource(RecentHealth health, CacheRequirement requirement) {
        this.health = health;
        this.requirement = requirement;
    }

    /**
     * Whether the application runs at all.
     *
     * @return always up
     */
    @GET
    @Path("live")
    public Probe live() {
        return new Probe(Probe.word(true), List.of());
    }

    /**
     * Whether the application can serve.
     *
     * @return 200 when up, 503 when down; a broken cache does not take a shop down that does not require it
     */
    @GET
    @Path("ready")
    public Response ready() {
        if (!requirement.redis()) {
            return Response.ok(live()).build();
        }
        boolean redis = health.recent().healthy();
        boolean up = redis || !requirement.required();
        Probe probe = new Probe(Probe.word(up), List.of(new Probe.Check("redis", Probe.word(redis))));
        return Response.status(up ? Response.Status.OK : Response.Status.SERVICE_UNAVAILABLE)
                .entity(probe)
                .build();
    }
}
